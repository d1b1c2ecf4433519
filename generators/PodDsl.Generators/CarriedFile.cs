using PodDsl.Core.Facts;
using PodDsl.Core.Writers;

namespace PodDsl.Generators;

/// <summary>A unit file that a program carries to write and show it itself.</summary>
/// <param name="Format">The format.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="Expression">Its text in C#, mostly the name of a constant, so that an edit of the text changes nothing here.</param>
/// <param name="Host">The host that it is for, or null.</param>
/// <param name="User">The user whose systemd runs it, or null.</param>
/// <param name="HoldsSecrets">True if not everybody may read it.</param>
internal sealed record CarriedFile(string Format, string FileName, string Expression, string? Host, string? User, bool HoldsSecrets)
{
    /// <summary>A file that a systemd is for.</summary>
    public static CarriedFile Of(WrittenFile file, string expression, Manager manager, bool holdsSecrets) =>
        new(UnitFormats.Of(file.Format).Name, file.FileName, expression, manager.Host?.Name, manager.User, holdsSecrets);
}

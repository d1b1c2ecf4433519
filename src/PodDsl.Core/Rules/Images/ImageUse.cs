using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Images;

/// <summary>The image that a unit takes from a registry or from the store of the host, by its name.</summary>
/// <param name="Setting">The <c>Image=</c> that names it.</param>
/// <param name="Image">The name.</param>
internal sealed record ImageUse(Setting Setting, ImageReference Image)
{
    /// <summary>The whole name.</summary>
    public string Text => Image.Written.Marked;

    public string? Tag => Image.Tag?.Marked;

    /// <summary>
    /// The image of a container or image unit. Null if it is another unit, an id, a file, or not known as text.
    /// </summary>
    public static ImageUse? Read(Unit unit) =>
        unit.Kind is UnitKind.Container or UnitKind.Image
        && unit.FindSetting(Section.Kind, Keys.Image) is { Value.Reference: null, KnownText: not null } setting
        && setting.As(ImageReference.Parse).Value is { IsName: true } image
        && !IsFile(image.Path)
            ? new ImageUse(setting, image)
            : null;

    /// <summary>True if the name means a Quadlet file that does not exist.</summary>
    private static bool IsFile(string path) =>
        path.EndsWith(".image", StringComparison.Ordinal) || path.EndsWith(".build", StringComparison.Ordinal);
}

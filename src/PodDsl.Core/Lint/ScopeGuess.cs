using PodDsl.Core.Catalogue;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Lint;

/// <summary>Whose units files look like, for who does not say it.</summary>
/// <remarks>A mistake of one scope is none in the other: a user has no <c>multi-user.target</c>, and the system no <c>%h</c> worth a path.</remarks>
public static class ScopeGuess
{
    /// <summary>What only units of a user have a use for: the home, the user's folder of data, the sockets of the user.</summary>
    private static readonly string[] OfUsers = ["%h/", "%D/", "%t/podman/", "/run/user/"];

    /// <summary>Why they look like those of a user; null where the files look like those of the system, or like nothing.</summary>
    public static Shown? UserReason(IEnumerable<QuadletSource> sources)
    {
        var (inUser, inSystem, byDefault, byMultiUser) = (0, 0, 0, 0);
        string? place = null;
        foreach (var source in sources)
        {
            var path = source.Path.Replace('\\', '/');
            if (QuadletFolders.OfUsers.Any(folder => path.IndexOf(folder + "/", StringComparison.Ordinal) >= 0))
            {
                inUser++;
            }
            else if (QuadletFolders.OfSystem.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)))
            {
                inSystem++;
            }

            var (wanted, used) = Look(source.File);
            byDefault += wanted == Wanted.ByDefault ? 1 : 0;
            byMultiUser += wanted == Wanted.ByMultiUser ? 1 : 0;
            place ??= used;
        }

        return inUser > 0 || inSystem > 0
            ? (inUser > inSystem ? (Shown)"they lie where Quadlet looks for those of a user" : default(Shown?))
            : byDefault > byMultiUser && place is not null
                ? (Shown)$"default.target enables them, and they use {place.TrimEnd('/')}"
                : default(Shown?);
    }

    private static (Wanted Wanted, string? Place) Look(UnitFile file)
    {
        var enablers = file.Entries(nameof(Section.Install), Keys.WantedBy).ToList();
        var isDefault = enablers.Exists(entry => entry.Value.Contains("default.target"));
        var isMultiUser = enablers.Exists(entry => entry.Value.Contains("multi-user.target"));
        var place = file.Sections.SelectMany(section => section.Entries)
            .Select(entry => Array.Find(OfUsers, one => entry.Value.Contains(one)))
            .FirstOrDefault(found => found is not null);
        return (isDefault == isMultiUser ? Wanted.ByNeither : isDefault ? Wanted.ByDefault : Wanted.ByMultiUser, place);
    }

    private enum Wanted
    {
        ByNeither,
        ByDefault,
        ByMultiUser,
    }
}

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

    private static readonly string[] FoldersOfUsers = [.. QuadletFolders.OfUsers.Select(folder => folder + "/")];
    private static readonly string[] FoldersOfSystem = [.. QuadletFolders.OfSystem.Select(folder => folder + "/")];

    /// <summary>Why they look like those of a user; null where the files look like those of the system, or like nothing.</summary>
    public static Shown? UserReason(IReadOnlyList<QuadletSource> sources)
    {
        var (inUser, inSystem, byDefault, byMultiUser) = (0, 0, 0, 0);
        foreach (var source in sources)
        {
            var path = source.Path.Replace('\\', '/');
            if (Array.Exists(FoldersOfUsers, folder => path.IndexOf(folder, StringComparison.Ordinal) >= 0))
            {
                inUser++;
            }
            else if (Array.Exists(FoldersOfSystem, folder => path.StartsWith(folder, StringComparison.Ordinal)))
            {
                inSystem++;
            }
        }

        if (inUser > 0 || inSystem > 0)
        {
            return inUser > inSystem ? (Shown)"they lie where Quadlet looks for those of a user" : default(Shown?);
        }

        foreach (var source in sources)
        {
            var wanted = WantedBy(source.File);
            byDefault += wanted == Wanted.ByDefault ? 1 : 0;
            byMultiUser += wanted == Wanted.ByMultiUser ? 1 : 0;
        }

        return byDefault > byMultiUser && sources.Select(source => PlaceOfUser(source.File)).FirstOrDefault(place => place is not null) is { } place
            ? (Shown)$"default.target enables them, and they use {place.TrimEnd('/')}"
            : default(Shown?);
    }

    private static Wanted WantedBy(UnitFile file)
    {
        var (isDefault, isMultiUser) = (false, false);
        foreach (var section in file.Sections)
        {
            if (section.Name != nameof(Section.Install))
            {
                continue;
            }

            foreach (var entry in section.Entries)
            {
                if (entry.Key == Keys.WantedBy)
                {
                    isDefault |= entry.Value.Contains("default.target");
                    isMultiUser |= entry.Value.Contains("multi-user.target");
                }
            }
        }

        return isDefault == isMultiUser ? Wanted.ByNeither : isDefault ? Wanted.ByDefault : Wanted.ByMultiUser;
    }

    private static string? PlaceOfUser(UnitFile file)
    {
        foreach (var section in file.Sections)
        {
            foreach (var entry in section.Entries)
            {
                foreach (var place in OfUsers)
                {
                    if (entry.Value.Contains(place))
                    {
                        return place;
                    }
                }
            }
        }

        return null;
    }

    private enum Wanted
    {
        ByNeither,
        ByDefault,
        ByMultiUser,
    }
}

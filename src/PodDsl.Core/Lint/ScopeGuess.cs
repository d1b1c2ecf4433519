using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Lint;

/// <summary>Whose units files look like, for who does not say it.</summary>
/// <remarks>A mistake of one scope is none in the other: a user has no <c>multi-user.target</c>, and the system no <c>%h</c> worth a path.</remarks>
public static class ScopeGuess
{
    private static readonly string[] UserFolders = ["/.config/containers/systemd/", "/etc/containers/systemd/users/", "/usr/share/containers/systemd/users/"];

    private static readonly string[] SystemFolders = ["/etc/containers/systemd/", "/usr/share/containers/systemd/", "/run/containers/systemd/"];

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
            if (UserFolders.Any(folder => path.IndexOf(folder, StringComparison.Ordinal) >= 0))
            {
                inUser++;
            }
            else if (SystemFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
            {
                inSystem++;
            }

            var (wanted, used) = Look(source.Text);
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

    private static (Wanted Wanted, string? Place) Look(string text)
    {
        var (isDefault, isMultiUser) = (false, false);
        string? place = null;
        foreach (var whole in text.Split('\n'))
        {
            var line = whole.Trim();
            if (line.StartsWith("#", StringComparison.Ordinal) || line.StartsWith(";", StringComparison.Ordinal))
            {
                continue;
            }

            place ??= Array.Find(OfUsers, one => line.IndexOf(one, StringComparison.Ordinal) >= 0);
            if (line.StartsWith("WantedBy", StringComparison.Ordinal))
            {
                isDefault |= line.IndexOf("default.target", StringComparison.Ordinal) >= 0;
                isMultiUser |= line.IndexOf("multi-user.target", StringComparison.Ordinal) >= 0;
            }
        }

        return (isDefault == isMultiUser ? Wanted.ByNeither : isDefault ? Wanted.ByDefault : Wanted.ByMultiUser, place);
    }

    private enum Wanted
    {
        ByNeither,
        ByDefault,
        ByMultiUser,
    }
}

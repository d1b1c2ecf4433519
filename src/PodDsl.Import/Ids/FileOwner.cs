using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Import.Ids;

/// <summary>The ids, as the container counts them, that a program writes files with, as far as its unit says so.</summary>
/// <param name="User">The user id; null if the image decides.</param>
/// <param name="Group">The group id; null if the image decides.</param>
/// <param name="Variables">The variables that say so, such as <c>PUID</c>; empty if <c>User=</c> does.</param>
internal sealed record FileOwner(long? User, long? Group, EquatableArray<Setting> Variables)
{
    /// <summary>Variables by which images take the ids of their user and group.</summary>
    private static readonly (string User, string Group)[] Pairs =
    [
        ("PUID", "PGID"), ("UID", "GID"), ("USER_ID", "GROUP_ID"), ("USERID", "GROUPID"), ("USER_UID", "USER_GID"), ("USERMAP_UID", "USERMAP_GID"),
        ("HOST_UID", "HOST_GID"), ("NB_UID", "NB_GID"), ("APP_UID", "APP_GID"), ("RUN_UID", "RUN_GID"), ("LOCAL_UID", "LOCAL_GID"),
        ("LOCAL_USER_ID", "LOCAL_GROUP_ID"), ("PUSER", "PGROUP"),
    ];

    /// <summary>The known ids.</summary>
    public IEnumerable<long> Ids => new[] { User, Group }.OfType<long>();

    public static FileOwner Of(Unit unit)
    {
        var variables = new Dictionary<string, Setting>(StringComparer.Ordinal);
        foreach (var setting in unit.FindAll(Section.Kind, Keys.Environment))
        {
            if (setting.Value is PairValue pair && Number(pair.Value?.Literal) is not null)
            {
                variables[pair.Name] = setting;
            }
        }

        foreach (var (user, group) in Pairs)
        {
            var found = new[] { variables.GetValueOrDefault(user), variables.GetValueOrDefault(group) };
            if (found is not [null, null])
            {
                return new FileOwner(ValueOf(found[0]), ValueOf(found[1]), found.OfType<Setting>().ToEquatableArray());
            }
        }

        var parts = (unit.KnownText(Keys.User) ?? "").Split(':');
        return new FileOwner(Number(parts[0]), Number(parts.ElementAtOrDefault(1) ?? unit.KnownText(Keys.Group)), []);
    }

    private static long? ValueOf(Setting? setting) => Number((setting?.Value as PairValue)?.Value?.Literal);

    private static long? Number(string? text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

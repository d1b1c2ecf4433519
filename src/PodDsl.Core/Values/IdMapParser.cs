using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>Reads the value of <c>--uidmap</c> and <c>--gidmap</c> as podman does.</summary>
/// <remarks>
/// One entry is <c>[+ug]container:[@]host[:size]</c>. Commas join several entries, or colons if each has its size. Empty text between two
/// commas is no entry.
/// </remarks>
public static class IdMapParser
{
    private const string Form = "[+ug]container:[@]host[:size]";

    /// <summary>Reads every entry of the text.</summary>
    /// <param name="text">The value, for example <c>0:110000:4999</c>.</param>
    /// <param name="entries">The entries, in order; none if there is a problem.</param>
    /// <param name="problem">podman's refusal, with the right form; null if there is none.</param>
    public static bool TryParse(string text, out EquatableArray<IdMapEntry> entries, out string? problem)
    {
        entries = default;
        problem = null;
        var found = new List<IdMapEntry>();
        foreach (var field in text.Split(','))
        {
            var entry = Unquote(field);
            if (entry.Length == 0)
            {
                continue;
            }

            problem = ParseField(entry, found);
            if (problem is not null)
            {
                return false;
            }
        }

        entries = found.ToEquatableArray();
        return true;
    }

    /// <summary>podman reads the value as a record of comma-separated values, where a field may have quotes.</summary>
    private static string Unquote(string field) =>
        field.Length >= 2 && field[0] == '"' && field[field.Length - 1] == '"'
            ? field.Substring(1, field.Length - 2)
            : field;

    private static string? ParseField(string field, List<IdMapEntry> entries)
    {
        var parts = field.Split(':');
        if (parts.Length == 2)
        {
            parts = [parts[0], parts[1], "1"];
        }

        if (parts.Length % 3 != 0)
        {
            return parts.Length == 1
                ? $"the host id is missing, write {Form}"
                : $"it has {parts.Length} numbers, write {Form}, with the size in each when entries are joined by colons";
        }

        for (var index = 0; index < parts.Length; index += 3)
        {
            var problem = ParseEntry(parts[index], parts[index + 1], parts[index + 2], entries);
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? ParseEntry(string container, string host, string size, List<IdMapEntry> entries)
    {
        var flags = IdMapFlags.None;
        var digits = 0;
        for (; digits < container.Length && container[digits] is not (>= '0' and <= '9'); digits++)
        {
            switch (container[digits])
            {
                case '+':
                    flags |= IdMapFlags.Extend;
                    break;
                case 'u':
                    flags |= IdMapFlags.UidOnly;
                    break;
                case 'g':
                    flags |= IdMapFlags.GidOnly;
                    break;
                case '-':
                    return $"the container id '{container}' is negative, ids start at 0";
                default:
                    return $"'{container[digits]}' is not a flag, only '+', 'u' and 'g' may stand before the container id";
            }
        }

        if (host.StartsWith("@", StringComparison.Ordinal))
        {
            flags |= IdMapFlags.HostIdOfParent;
            host = host.Substring(1);
        }

        long hostId = 0;
        long count = 0;
        var problem = ParseNumber("container id", container.Substring(digits), out var containerId)
            ?? ParseNumber("host id", host, out hostId)
            ?? ParseNumber("size", size, out count);
        if (problem is not null)
        {
            return problem;
        }

        // "ug" means the same as no flag: both kinds.
        flags = (flags & IdMapEntry.Sides) == IdMapEntry.Sides ? flags & ~IdMapEntry.Sides : flags;
        entries.Add(new IdMapEntry(containerId, hostId, count, flags));
        return null;
    }

    private static string? ParseNumber(string what, string digits, out long number)
    {
        number = 0;
        if (digits.Length == 0)
        {
            return $"the {what} is missing, write {Form}";
        }

        if (digits[0] == '-')
        {
            return $"the {what} '{digits}' is negative, numbers start at 0";
        }

        foreach (var digit in digits)
        {
            if (digit is not (>= '0' and <= '9'))
            {
                return $"the {what} '{digits}' is not a number";
            }

            number = (number * 10) + (digit - '0');
            if (number > uint.MaxValue)
            {
                return $"the {what} '{digits}' is too big, the largest id is {IdMapEntry.MaximumId}";
            }
        }

        return null;
    }
}

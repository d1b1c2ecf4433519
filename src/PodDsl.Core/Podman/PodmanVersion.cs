using System.Globalization;

namespace PodDsl.Core.Podman;

/// <summary>A version of podman. The patch level is 0 if the text has none.</summary>
public readonly record struct PodmanVersion(int Major, int Minor, int Patch = 0) : IComparable<PodmanVersion>
{
    /// <summary>The oldest supported podman: that of Debian 12. It has no Quadlet.</summary>
    public static PodmanVersion Oldest => new(4, 3);

    /// <summary>The newest podman against which the catalogue was checked.</summary>
    public static PodmanVersion Newest => new(6, 1);

    /// <summary>True if this is a later minor release than the newest known one.</summary>
    public bool IsTooNew => (Major, Minor).CompareTo((Newest.Major, Newest.Minor)) > 0;

    /// <summary>This version, or the newest known one instead of a later one.</summary>
    public PodmanVersion Known => IsTooNew ? Newest : this;

    /// <summary>True if this podman has the behaviour.</summary>
    public bool Has(Behavior behavior) => behavior.IsOf(this);

    /// <summary>Reads <c>5</c>, <c>5.4</c> or <c>5.4.2</c>, with or without a <c>v</c> in front.</summary>
    public static bool TryParse(string text, out PodmanVersion version)
    {
        version = default;
        var parts = text.Trim().TrimStart('v').Split('.');
        var numbers = new int[3];
        if (parts.Length is 0 or > 3)
        {
            return false;
        }

        for (var index = 0; index < parts.Length; index++)
        {
            if (!int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[index]))
            {
                return false;
            }
        }

        version = new PodmanVersion(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    public int CompareTo(PodmanVersion other) =>
        Major != other.Major ? Major.CompareTo(other.Major) : Minor != other.Minor ? Minor.CompareTo(other.Minor) : Patch.CompareTo(other.Patch);

    public static bool operator <(PodmanVersion left, PodmanVersion right) => left.CompareTo(right) < 0;

    public static bool operator <=(PodmanVersion left, PodmanVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >(PodmanVersion left, PodmanVersion right) => left.CompareTo(right) > 0;

    public static bool operator >=(PodmanVersion left, PodmanVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => Patch == 0
        ? FormattableString.Invariant($"{Major}.{Minor}")
        : FormattableString.Invariant($"{Major}.{Minor}.{Patch}");
}

namespace PodDsl.Core.Primitives;

/// <summary>The language in which an author writes units. Messages spell settings in it.</summary>
public enum Language
{
    /// <summary>Records with attributes.</summary>
    CSharp,

    /// <summary>Files of Quadlet and systemd.</summary>
    UnitFile,
}

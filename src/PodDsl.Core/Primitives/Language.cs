namespace PodDsl.Core.Primitives;

/// <summary>What an author writes units in. Messages spell settings that way.</summary>
public enum Language
{
    /// <summary>Records with attributes.</summary>
    CSharp,

    /// <summary>Files of Quadlet and systemd.</summary>
    UnitFile,
}

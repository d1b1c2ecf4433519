namespace PodDsl.Core.Catalogue;

/// <summary>How systemd reads the value of a directive, as far as it can be judged.</summary>
public enum DirectiveGrammar
{
    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One of some words.</summary>
    Words,

    /// <summary>Yes or no, or one of some words.</summary>
    BooleanOrWords,

    /// <summary>A span of time.</summary>
    TimeSpan,

    /// <summary>Times of the calendar.</summary>
    Calendar,

    /// <summary>An amount of memory, which may be zero.</summary>
    Memory,

    /// <summary>An amount of memory above zero.</summary>
    MemoryLimit,

    /// <summary>A number of processes.</summary>
    Tasks,

    /// <summary>A percentage of one processor.</summary>
    ProcessorTime,

    /// <summary>A percentage up to 100 %.</summary>
    Percentage,

    /// <summary>A weight from 1 to 10000.</summary>
    Weight,

    /// <summary>A weight from 1 to 10000, or <c>idle</c>.</summary>
    ProcessorWeight,

    /// <summary>A signal.</summary>
    Signal,

    /// <summary>A whole number that is not negative.</summary>
    Number,

    /// <summary>A priority from -20 to 19.</summary>
    Niceness,

    /// <summary>A score from -1000 to 1000.</summary>
    OutOfMemoryScore,

    /// <summary>Permissions in octal digits.</summary>
    Mode,

    /// <summary>A limit that counts things, or two of them.</summary>
    CountLimit,

    /// <summary>A limit in bytes, or two of them.</summary>
    SizeLimit,

    /// <summary>Where output goes.</summary>
    Output,

    /// <summary>Exit codes, their names, and signals.</summary>
    ExitStatuses,

    /// <summary>Assignments of variables.</summary>
    Assignments,

    /// <summary>The absolute path of a file, which may be missing where <c>-</c> stands before it.</summary>
    OptionalFile,

    /// <summary>The absolute path that a condition is about.</summary>
    ConditionPath,

    /// <summary>Absolute paths.</summary>
    Paths,

    /// <summary>Absolute paths, with <c>-</c> and <c>+</c> before them.</summary>
    OptionalPaths,

    /// <summary>Folders by their paths below the one that systemd has for them.</summary>
    Folders,

    /// <summary>The name of a slice.</summary>
    Slice,
}

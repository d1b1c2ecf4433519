namespace PodDsl.Core.Findings;

/// <summary>The effect of a fix on running units, which decides who may apply it.</summary>
public enum FixClass
{
    /// <summary>podman's generator makes the same services of the units.</summary>
    Equal,

    /// <summary>It adds a missing setting, or mends a refused one; whatever works now stays as it is.</summary>
    Additive,

    /// <summary>It changes what runs: ids, ports, names, images, security, dependencies, data; or it declares an intent.</summary>
    Decision,
}

/// <summary>A kind of fix, the same for every finding that it mends.</summary>
/// <param name="Key">Its name, with which a user asks for it.</param>
/// <param name="Class">Its effect on running units.</param>
/// <param name="Summary">A sentence that says what it does.</param>
public sealed record FixKind(string Key, FixClass Class, string Summary)
{
    /// <summary>True if a user has to ask for it by its key.</summary>
    public bool IsDecision => Class == FixClass.Decision;

    /// <summary>The word for the class, the same in every front end.</summary>
    public string Word => WordOf(Class);

    public static string WordOf(FixClass fixClass) => fixClass switch
    {
        FixClass.Equal => "equal",
        FixClass.Additive => "additive",
        _ => "decision",
    };

    /// <summary>A title as a light bulb shows it: the change, and its class.</summary>
    public static string Label(string title, FixClass fixClass) => $"{title} ({WordOf(fixClass)})";
}

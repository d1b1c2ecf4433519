namespace PodDsl.Core.Findings;

/// <summary>What a fix does to what runs, which decides who may apply it.</summary>
public enum FixClass
{
    /// <summary>What podman's generator makes of the units is the same.</summary>
    Equal,

    /// <summary>It adds what is missing, or mends what is refused; what works now stays as it is.</summary>
    Additive,

    /// <summary>It changes what runs: ids, ports, names, images, security, dependencies, data, or what an author means.</summary>
    Decision,
}

/// <summary>A way of mending, the same for every finding that is mended that way.</summary>
/// <param name="Key">Its name, by which a user asks for it.</param>
/// <param name="Class">What it does to what runs.</param>
/// <param name="Summary">What it does, in a sentence.</param>
public sealed record FixKind(string Key, FixClass Class, string Summary)
{
    /// <summary>True if somebody has to ask for it by its key.</summary>
    public bool IsDecision => Class == FixClass.Decision;

    /// <summary>The word for the class, the same in every front end.</summary>
    public string Word => WordOf(Class);

    public static string WordOf(FixClass fixClass) => fixClass switch
    {
        FixClass.Equal => "equal",
        FixClass.Additive => "additive",
        _ => "decision",
    };

    /// <summary>A title as a light bulb shows it: what is done, and what that means for what runs.</summary>
    public static string Label(string title, FixClass fixClass) => $"{title} ({WordOf(fixClass)})";
}

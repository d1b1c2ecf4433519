namespace PodDsl;

/// <summary>Declares that a variable is no secret, although its name looks like one.</summary>
/// <remarks>
/// <para>PodDsl reports a variable such as <c>DB_PASSWORD</c> with its value in the unit, since everybody can read it there. Declare a
/// password that everybody may know, such as that of a demonstration. A Quadlet file says it in a comment. Several add up.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/postgres:17"), Env("POSTGRES_PASSWORD", "demo"), NotSecret("POSTGRES_PASSWORD")]
/// public partial record Demo : Container;
/// </code></example>
/// <param name="name">The name of the variable.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class NotSecretAttribute(string name) : Attribute
{
    /// <summary>The name of the variable.</summary>
    public string Name { get; } = name;
}

namespace PodDsl.Core.Podman;

/// <summary>Names of templates and of their instances, without a suffix: <c>backup@</c> and <c>backup@photos</c>.</summary>
public static class TemplateNames
{
    /// <summary>True for a template: only its instances run.</summary>
    public static bool IsTemplate(string name) => name.EndsWith("@", StringComparison.Ordinal);

    /// <summary>True for a template, and for an instance with a file of its own.</summary>
    public static bool IsOfTemplate(string name) => name.IndexOf('@') >= 0;

    /// <summary>The instance of a name: <c>photos</c> of <c>backup@photos</c>; null for a template and for any other name.</summary>
    public static string? InstanceOf(string name) => name.IndexOf('@') is >= 0 and var at && at < name.Length - 1 ? name.Substring(at + 1) : null;
}

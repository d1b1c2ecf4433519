using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;
using PodDsl.Import.Commands;

namespace PodDsl.Import.Services;

/// <summary>The names by which the commands of a service speak of its own containers and pods.</summary>
/// <param name="serviceName">The name of the service, without its suffix.</param>
/// <param name="drafts">The units that the service becomes.</param>
internal sealed class ServiceNames(string serviceName, List<UnitDraft> drafts)
{
    /// <summary>A script that does nothing but stop and remove containers.</summary>
    private static readonly Regex CleanupScript = new(
        @"^\s*(/usr/bin/)?(podman|docker)\s+(container\s+)?(stop|rm|kill)\b[^;&|]*((&&|\|\||;)\s*(/usr/bin/)?(podman|docker|true|/bin/true)(\s+(container\s+)?(stop|rm|kill)\b[^;&|]*)?)*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Adds the name of a container or pod, or that of the file with its id.</summary>
    public void Add(string? name)
    {
        if (name is not null)
        {
            _names.Add(name);
        }
    }

    /// <summary>True for the text of a script that does nothing but stop and remove containers.</summary>
    public static bool IsCleanupScript(string text) => CleanupScript.IsMatch(text);

    /// <summary>True for what removes the container of the service, and the files with its ids: Quadlet does that itself.</summary>
    public bool IsCleanup(ServiceLine line, Invocation? call)
    {
        if (call is null)
        {
            return (line.Words[0].Marked.EndsWith("/rm", StringComparison.Ordinal) || line.Words[0].Marked == "rm")
                && line.Words.Skip(1).All(word => word.Marked.StartsWith('-') || word.Marked.EndsWith("-id", StringComparison.Ordinal) || word.Marked.EndsWith(".pid", StringComparison.Ordinal)
                    || word.Marked.EndsWith("cid", StringComparison.Ordinal) || word.Marked.EndsWith("-pid", StringComparison.Ordinal) || _names.Contains(word.Marked));
        }

        return call.Verb is "rm" or "stop" or "kill" or "pod rm" or "pod stop" or "pod kill" && NamesOwn(call);
    }

    /// <summary>True if a command is about the container or pod of the service, by name or by the file with its id.</summary>
    public bool NamesOwn(Invocation call)
    {
        bool IsOwn(string name) => _names.Contains(name) || IsNameOfFile(name);
        var names = call.Arguments.Where(word => !word.Marked.StartsWith('-') && !word.Marked.All(char.IsAsciiDigit)).Select(word => word.Marked).ToList();
        var ofFlags = call.Arguments.Where(word => word.Marked.StartsWith('-') && word.Marked.Contains('=')).Select(word => word.Marked[(word.Marked.IndexOf('=') + 1)..]);
        return (names.Count > 0 ? call.Verb is "exec" or "kill" ? names.Exists(IsOwn) : names.TrueForAll(IsOwn) : ofFlags.Any(IsOwn))
            || drafts.TrueForAll(draft => draft.ResourceName is null);
    }

    /// <summary>True for the name of the service, as its specifiers spell it.</summary>
    private bool IsNameOfFile(string name) => name == serviceName || name == serviceName + ".service" || Resolve(name) is { } resolved && _names.Contains(resolved);

    /// <summary>The text with the name of the service in place of its specifiers; null if it has others, or the service is a template.</summary>
    public string? Resolve(string text)
    {
        if (serviceName.Contains('@') || !new Text(text).HasHoles)
        {
            return null;
        }

        var resolved = text.Replace(Text.Specifier('n').Marked, serviceName + ".service", StringComparison.Ordinal)
            .Replace(Text.Specifier('N').Marked, serviceName, StringComparison.Ordinal)
            .Replace(Text.Specifier('p').Marked, serviceName, StringComparison.Ordinal);
        return new Text(resolved).HasHoles ? null : resolved;
    }
}

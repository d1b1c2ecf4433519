using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;
using PodDsl.Import.Commands;

namespace PodDsl.Import.Services;

/// <summary>How a service stops its container.</summary>
internal static class ServiceStop
{
    /// <summary>How long the stop waits for the container; ten seconds are podman's default.</summary>
    public static void SetTimeout(UnitDraft main, Invocation call)
    {
        if (main.Kind != UnitKind.Container || call.Verb != "stop" || main.Settings.Exists(setting => setting.Option.Name == Keys.StopTimeout))
        {
            return;
        }

        for (var index = 0; index < call.Arguments.Count; index++)
        {
            var word = call.Arguments[index];
            var value = word.Marked is "-t" or "--time" or "--timeout" && index + 1 < call.Arguments.Count ? call.Arguments[index + 1].Marked
                : word.Marked.StartsWith("--time", StringComparison.Ordinal) && word.Marked.Contains('=') ? word.Marked[(word.Marked.IndexOf('=') + 1)..]
                : word.Marked.StartsWith("-t", StringComparison.Ordinal) && word.Marked.Length > 2 ? word.Marked[2..].TrimStart('=')
                : null;
            if (value is { Length: > 0 } && value != "10" && value.All(char.IsAsciiDigit))
            {
                main.Key(Keys.StopTimeout, value, word.Source);
            }
        }
    }
}

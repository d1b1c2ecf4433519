using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Import.Commands;

namespace PodDsl.Import.Services;

/// <summary>The reload of a service: a signal, or a command in the container.</summary>
internal static class ServiceReload
{
    /// <summary>Sets what a reload of the service does with its own container. False if no key says it.</summary>
    public static bool TrySet(UnitDraft main, Invocation call)
    {
        if (call.Verb == "kill")
        {
            var flag = call.Arguments.Select((word, index) => (word.Marked, Next: index + 1 < call.Arguments.Count ? call.Arguments[index + 1].Marked : "")).FirstOrDefault(word => word.Marked.StartsWith("-s", StringComparison.Ordinal) || word.Marked.StartsWith("--signal", StringComparison.Ordinal));
            var signal = flag.Marked is null ? null : flag.Marked.Contains('=') ? flag.Marked[(flag.Marked.IndexOf('=') + 1)..] : flag.Marked is "-s" or "--signal" ? flag.Next : flag.Marked[2..];
            if (signal is not { Length: > 0 })
            {
                return false;
            }

            main.Key(Keys.ReloadSignal, signal, call.Program.Source);
            return true;
        }

        if (call.Verb != "exec")
        {
            return false;
        }

        var start = call.Arguments.TakeWhile(word => word.Marked.StartsWith('-')).Count();
        if (start + 1 >= call.Arguments.Count || call.Arguments.Take(start).Any(word => word.Marked is not ("-i" or "-t" or "-it" or "-ti" or "--interactive" or "--tty")))
        {
            return false;
        }

        main.Key(Keys.ReloadCmd, new WordsValue(call.Arguments.Skip(start + 1).Select(word => word.Text).ToEquatableArray()), call.Program.Source);
        return true;
    }
}

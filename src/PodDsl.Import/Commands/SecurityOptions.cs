using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Import.Commands;

/// <summary>The settings of <c>--security-opt</c>.</summary>
internal static class SecurityOptions
{
    public static void Add(UnitDraft unit, GivenFlag flag, CommandReading reading)
    {
        var text = flag.Value.Marked;
        var colon = text.IndexOf(':');
        var equals = text.IndexOf('=');
        if (colon > 0 && (equals < 0 || colon < equals))
        {
            // docker's old form.
            text = text[..colon] + "=" + text[(colon + 1)..];
        }

        switch (text)
        {
            case "no-new-privileges" or "no-new-privileges=true":
                unit.Key(Keys.NoNewPrivileges, new BooleanValue(true), flag.Source);
                return;
            case "no-new-privileges=false":
                unit.Key(Keys.NoNewPrivileges, new BooleanValue(false), flag.Source);
                return;
            case "systempaths=unconfined":
                unit.Key(Keys.Unmask, new WordsValue(["ALL"]), flag.Source);
                return;
        }

        var rows = PodmanFlags.RowsOf(UnitKind.Container, flag.Name);
        if (text.StartsWith("seccomp=", StringComparison.Ordinal) && text != "seccomp=unconfined" && text != "seccomp=builtin")
        {
            unit.Key(Keys.SeccompProfile, HostPaths.Resolve(text["seccomp=".Length..], reading.Folder), flag.Source);
        }
        else if (PodmanFlags.RowOf(rows, text) is { } option && (option.ValueKind != ValueKind.Boolean || text == option.FlagPrefix))
        {
            unit.Set(option, text[option.FlagPrefix.Length..], flag.Source);
        }
        else
        {
            unit.Argument(new Text(flag.Name + "=") + text, flag.Source);
        }
    }
}

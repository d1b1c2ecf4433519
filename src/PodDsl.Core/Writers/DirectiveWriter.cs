using System.Text;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Writers;

/// <summary>Writes the value of a systemd directive.</summary>
internal static class DirectiveWriter
{
    public static EncodingProblem? Append(StringBuilder text, Option option, SettingValue value)
    {
        switch (value)
        {
            case RawValue raw:
                return VerbatimEncoder.Append(text, raw.UnitText);
            case ClearValue:
                return null;
            case BooleanValue boolean:
                text.Append(boolean.Value ? "yes" : "no");
                return null;
            case CommandValue command:
                return CommandWriter.Append(text, command);
            case PairValue pair when option.SystemdSyntax == SystemdSyntax.Environment:
                return SystemdEncoder.AppendEnvironmentPair(text, pair.Name, pair.Value ?? Text.Empty);
        }

        var argument = value.ToArgument();
        return option.SystemdSyntax switch
        {
            SystemdSyntax.Words => SystemdEncoder.AppendListWord(text, argument),
            SystemdSyntax.Plain => SystemdEncoder.AppendPlainText(text, argument),
            SystemdSyntax.Units => SystemdEncoder.AppendUnitName(text, argument),
            _ when option.Name is Keys.PIDFile => SystemdEncoder.AppendPath(text, argument),
            _ => SystemdEncoder.AppendFreeText(text, argument),
        };
    }
}

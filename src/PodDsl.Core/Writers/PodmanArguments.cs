using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Writers;

/// <summary>The arguments of podman for a setting.</summary>
internal static class PodmanArguments
{
    /// <summary>
    /// Appends the flag of a setting, as the Quadlet generator does. Returns false if the setting is not one flag: a word in a place of its
    /// own, a setting of the service, or an unknown key.
    /// </summary>
    public static bool TryAppend(CommandLine command, Option option, Setting setting)
    {
        if (option.Flag is not { } flag)
        {
            return false;
        }

        switch (setting.Value)
        {
            case BooleanValue boolean:
                AppendBoolean(command, setting, option, flag, boolean.Value);
                break;
            case WordsValue words:
                foreach (var word in words.Words)
                {
                    // The generator looks for such a device when it runs; podman cannot.
                    if (option.Name == Keys.AddDevice && word.StartsWith('-'))
                    {
                        continue;
                    }

                    Append(command, option, flag, CommandWord.Of(setting, IsCapability(option) ? LowerCase(word) : word));
                }

                break;
            default:
                Append(command, option, flag, CommandWord.Of(setting));
                break;
        }

        return true;
    }

    private static void AppendBoolean(CommandLine command, Setting setting, Option option, string flag, bool value)
    {
        if (option.FlagPrefix.Length > 0)
        {
            if (value)
            {
                Append(command, option, flag, CommandWord.Of(setting, Text.Empty));
            }
        }
        else
        {
            command.Then(value ? flag : flag + "=false");
        }
    }

    private static void Append(CommandLine command, Option option, string flag, CommandWord value)
    {
        var argument = option.FlagPrefix.Length == 0 ? value : option.FlagPrefix + value;
        if (option.IsFlagJoined)
        {
            command.Then(flag + "=" + argument);
        }
        else
        {
            command.Then(flag, argument);
        }
    }

    // Quadlet lowers the case of capabilities; podman takes either.
    private static bool IsCapability(Option option) => option.Name is Keys.AddCapability or Keys.DropCapability;

    private static Text LowerCase(Text word) => word.HasHoles ? word : new Text(word.Marked.ToLowerInvariant());
}

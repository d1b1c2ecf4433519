using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;

namespace PodDsl.Symbols;

/// <summary>Parts of an attribute that nobody can separate once they are joined.</summary>
internal sealed partial class SettingReader
{
    /// <summary>The texts of one attribute.</summary>
    private readonly List<(string Parameter, Text Text)> _texts = [];

    /// <summary>Reports each part that podman would split, at its argument. True if there is none.</summary>
    private bool PartsAreSound()
    {
        if (_name == "Secret" && kind == UnitKind.Build)
        {
            // There the one text is a specification in podman's own words.
            return true;
        }

        var option = Options.FindByAttribute(kind, _name);
        var isSound = true;
        _texts.Clear();
        _arguments.AddTexts(_texts);
        foreach (var (parameter, text) in _texts)
        {
            var problem = PartSyntax.ProblemOf(_name, parameter, text)
                ?? (parameter == "Target" && IsVariableOfSecret() ? PartSyntax.ProblemOfVariable(text) : null)
                ?? (option is null ? null : PartSyntax.ProblemOf(option, parameter, text));
            if (problem is not null)
            {
                isSound = false;
                Report(WriterRules.NotExpressible, sources.OfArgument(_attribute, parameter), $"'{text}' in [{_name}]", unitName, problem);
            }
        }

        return isSound;
    }

    private bool IsVariableOfSecret() =>
        _name == "Secret" && _arguments.Choice("Type") is { } index && SecretTypes.ElementAtOrDefault(index) == "env";
}

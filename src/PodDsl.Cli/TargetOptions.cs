using System.CommandLine;
using PodDsl.Core.Catalogue;

namespace PodDsl.Cli;

/// <summary>The options that say what units are for.</summary>
internal sealed class TargetOptions
{
    private readonly Option<string> _podman;

    private readonly Option<string> _scope = new("--scope")
    {
        Description = "Whether the units are for the system or a user. Default: system.",
        HelpName = "system|user",
    };

    public TargetOptions(string podmanDescription)
    {
        _podman = new Option<string>("--podman") { Description = $"{podmanDescription} Default: {PodmanVersion.Newest}.", HelpName = "VERSION" };
        _podman.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string>() ?? "";
            if (!PodmanVersion.TryParse(text, out var version))
            {
                result.AddError($"'{text}' is not a version of podman. Write for example 5.4.");
            }
            else if (version < PodmanVersion.Oldest)
            {
                result.AddError($"Podman {version} is older than {PodmanVersion.Oldest}, the oldest that units can be written for.");
            }
        });
        _scope.AcceptOnlyFromAmong("system", "user");
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_podman);
        command.Options.Add(_scope);
    }

    public Target Read(ParseResult parsed) => new(
        parsed.GetValue(_podman) is { } text && PodmanVersion.TryParse(text, out var given) ? given : PodmanVersion.Newest,
        parsed.GetValue(_scope) == "user" ? UnitScope.User : UnitScope.System);
}

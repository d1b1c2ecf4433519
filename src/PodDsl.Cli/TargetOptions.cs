using System.CommandLine;
using System.CommandLine.Parsing;
using PodDsl.Cli.Printing;
using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;

namespace PodDsl.Cli;

/// <summary>The options that name the target of units.</summary>
internal sealed class TargetOptions
{
    private readonly Option<string> _podman;

    private readonly Option<string> _scope;

    public TargetOptions(string podmanDescription, string scopeDefault = "system")
    {
        _scope = new("--scope")
        {
            Description = $"The owner of the units: the system or a user. Default: {scopeDefault}.",
            HelpName = "system|user",
        };
        _podman = Version("--podman", $"{podmanDescription} Default: {PodmanVersion.Newest}.", PodmanVersion.Oldest, "the oldest that units can be written for");
        _scope.AcceptOnlyFromAmong("system", "user");
    }

    /// <summary>An option that takes a version of podman.</summary>
    public static Option<string> Version(string name, string description, PodmanVersion oldest, string what)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "VERSION" };
        option.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string>() ?? "";
            if (Parse(text) is not { } version)
            {
                result.AddError($"'{text}' is not a version of podman. Write for example 5.4.");
            }
            else if (version < oldest)
            {
                result.AddError($"Podman {version} is older than {oldest}, {what}.");
            }
        });
        return option;
    }

    public static PodmanVersion? Parse(string? text) =>
        text is not null && PodmanVersion.TryParse(text, out var version) ? version : null;

    public void AddTo(Command command)
    {
        command.Options.Add(_podman);
        command.Options.Add(_scope);
    }

    public Target Read(ParseResult parsed, Printer messages) => new(
        ReadVersion(parsed, _podman, messages) ?? PodmanVersion.Newest,
        parsed.GetValue(_scope) == "user" ? UnitScope.User : UnitScope.System);

    /// <summary>True if whoever calls says whose units they are.</summary>
    public bool HasScope(ParseResult parsed) => parsed.GetResult(_scope) is { Implicit: false };

    /// <summary>True if the units are those of a user; for checks during the parsing of the command line.</summary>
    public bool IsForUser(CommandResult result) => result.GetResult(_scope)?.Tokens is [{ Value: "user" }];

    /// <summary>The target with the likely scope of the units, told once, for who does not say theirs.</summary>
    public static Target WithScope(Target target, bool hasScope, IReadOnlyList<QuadletSource> sources, Printer messages)
    {
        if (hasScope || ScopeGuess.UserReason(sources) is not { } reason)
        {
            return target;
        }

        messages.Line($"Taken for units of a user, since {reason.ToString()}. If they are those of the system: --scope system.");
        return target with { Scope = UnitScope.User };
    }

    /// <summary>The target with what the facts say of the owner of the units: the user that is named, else that of the facts.</summary>
    public static Target WithFacts(Target target, HostFacts? facts, string? user) =>
        target with { Facts = facts?.For(target.Scope == UnitScope.User ? user ?? facts.User : null) };

    /// <summary>The version that an option gives, or null. Warns if it is newer than the newest known one, and returns that
    /// instead.</summary>
    public static PodmanVersion? ReadVersion(ParseResult parsed, Option<string> option, Printer messages)
    {
        if (Parse(parsed.GetValue(option)) is not { } version)
        {
            return null;
        }

        if (version.IsTooNew)
        {
            messages.Warning($"Podman {version} is newer than {PodmanVersion.Newest}, the newest that this poddsl knows. {option.Name} is taken for {PodmanVersion.Newest}.");
        }

        return version.Known;
    }

    /// <summary>The version in the option's text, if it is one; for checks during the parsing of the command line.</summary>
    public PodmanVersion? VersionOf(CommandResult result) =>
        result.GetResult(_podman)?.Tokens is [{ Value: var text }] ? Parse(text) : null;
}

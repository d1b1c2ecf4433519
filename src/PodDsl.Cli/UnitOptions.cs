using System.CommandLine;
using PodDsl.Cli.Lint;
using PodDsl.Cli.Printing;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Cli;

/// <summary>What the command line of a command that shows units says of them.</summary>
internal sealed record UnitSettings
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required Target Target { get; init; }

    /// <summary>True if <see cref="Target"/> has the scope from the command line.</summary>
    public required bool HasScope { get; init; }

    public string? HostFacts { get; init; }

    /// <summary>The host whose units count, of a project that has several.</summary>
    public string? Host { get; init; }

    /// <summary>The user of the host whose units count; null for those of root.</summary>
    public string? User { get; init; }

    public UnitChoice Choice => new(Inputs, Target.Scope, Host, User);

    /// <summary>The units of a choice with what they are for, or null, with a message, if something is unreadable.</summary>
    public (IReadOnlyList<QuadletSource> Sources, Target Target)? Read(UnitChoice choice, Printer messages, Steps steps)
    {
        var sources = UnitInputs.Read(choice, messages, steps);
        var factsFile = HostFacts ?? (sources is null ? null : UnitInputs.FindFacts(choice, messages));
        var facts = factsFile is null ? null : HostFactsInput.Read(factsFile, messages, steps);
        if (sources is null || (factsFile is not null && facts is null))
        {
            return null;
        }

        var target = choice.User is null ? Target : Target with { Scope = UnitScope.User };
        return (sources, TargetOptions.WithFacts(TargetOptions.WithScope(target, HasScope || choice.User is not null, sources, messages), facts, choice.User));
    }
}

/// <summary>The argument and options by which commands take units.</summary>
internal sealed class UnitOptions(string hostDefault, string userDefault)
{
    private readonly Option<string> _hostFacts = new("--host-facts") { Description = "The file of host facts, from poddsl-host-facts on the host. Default: for a project, the one that the record of the host names.", HelpName = "FILE" };
    private readonly Option<string> _host = new("--host") { Description = "The host, of a C# project that has several." + hostDefault, HelpName = "NAME" };
    private readonly Option<string> _user = new("--user") { Description = "The user whose units these are; of a C# project with hosts, only those of that user count." + userDefault, HelpName = "NAME" };
    private readonly TargetOptions _target = new("The podman that runs the units.", "the one that the files look like");

    public Argument<string[]> Inputs { get; } = new("PATH") { Description = "Quadlet files, folders of them, projects (.csproj, or the folder of one), and assemblies.", Arity = ArgumentArity.OneOrMore };

    public void AddTo(Command command)
    {
        _target.AddTo(command);
        command.Add(_hostFacts);
        command.Add(_host);
        command.Add(_user);
    }

    public UnitSettings Read(ParseResult parsed, Printer messages) => new()
    {
        Inputs = parsed.GetValue(Inputs) ?? [],
        Target = parsed.GetValue(_user) is null ? _target.Read(parsed, messages) : _target.Read(parsed, messages) with { Scope = UnitScope.User },
        HasScope = _target.HasScope(parsed) || parsed.GetValue(_user) is not null,
        Host = parsed.GetValue(_host),
        User = parsed.GetValue(_user),
        HostFacts = parsed.GetValue(_hostFacts),
    };
}

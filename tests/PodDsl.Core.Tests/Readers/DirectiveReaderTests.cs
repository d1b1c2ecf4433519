using CsCheck;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Tests.Encoding;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Readers;

/// <summary>Assignments in files become the same values as in C#, and keep their text.</summary>
public sealed class DirectiveReaderTests
{
    private static readonly Option[] Directives =
        [.. Options.All.Where(row => row.Section is Section.Unit or Section.Service or Section.Install or Section.Timer or Section.Socket)];

    private static readonly UnitReference Database = new(UnitKind.Container, "db", "systemd-db", "db");

    public static TheoryData<string> Names => [.. Directives.Select(row => $"{row.Section}.{row.Name}")];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_C_sharp_sets_is_read_again_as_the_same_value(string name)
    {
        var row = Assert.Single(Directives, row => $"{row.Section}.{row.Name}" == name);
        Assert.All(Samples(row), value => Assert.Equal(value, Assert.Single(DirectiveReader.Read(row, Write(row, value))).Value));
    }

    [Fact]
    public void Texts_of_the_parts_make_up_the_assignment() => Gen.Select(
        Gen.Int[0, Directives.Length - 1].Select(index => Directives[index]), Gen.OneOf(HostileText.Literal, Gen.String["ab.%\"'\\ ;=-@"])).Sample((row, text) =>
        {
            var parts = DirectiveReader.Read(row, text);
            Assert.NotEmpty(parts);
            Assert.Equal(text, string.Concat(parts.Select(part => part.Text)));
        }, iter: TestExtent.Of(20_000, 2_000));

    [Theory]
    [InlineData("Unit", "After", "a.service", "Text a.service")]
    [InlineData("Unit", "After", "  a.service \t b@%i.service ", "Text a.service", "Text b@%i.service")]
    [InlineData("Unit", "After", "\"a.service\" 'b.service'", "Text a.service", "Text b.service")]
    [InlineData("Unit", "After", "db.container a.container", "Unit db", "Text a.container")]
    [InlineData("Unit", "After", "a.service 50%x.service", "Text a.service", "Raw 50%x.service")]
    [InlineData("Unit", "After", "a.service \"b.service", "Text a.service", "Raw \"b.service")]
    [InlineData("Unit", "After", "", "Clear")]
    [InlineData("Unit", "Description", "50%% of %n; it's \"x\" ", "Text 50% of %n; it's \"x\"")]
    [InlineData("Unit", "Description", "100 %k", "Raw 100 %k")]
    [InlineData("Unit", "Documentation", "man:a(1) https://b", "Text man:a(1)", "Text https://b")]
    [InlineData("Unit", "StartLimitBurst", "5", "Integer 5")]
    [InlineData("Unit", "StartLimitBurst", "010", "Raw 010")]
    [InlineData("Unit", "DefaultDependencies", "No", "Boolean False")]
    [InlineData("Unit", "DefaultDependencies", "t", "Boolean True")]
    [InlineData("Unit", "DefaultDependencies", "never", "Raw never")]
    [InlineData("Unit", "StopWhenUnneeded", "yes", "Raw yes")] // a directive without a row
    [InlineData("Service", "Nice", "-5", "Integer -5")]
    [InlineData("Service", "CPUQuota", "50%", "Text 50%")]
    [InlineData("Service", "Restart", "always", "Text always")]
    [InlineData("Service", "Slice", "a-%i.slice", "Text a-%i.slice")]
    [InlineData("Service", "Environment", "A=1 \"B=two words\" 'C=%h \\x41'", "Pair A=1", "Pair B=two words", "Pair C=%h A")]
    [InlineData("Service", "Environment", "A=1 B C=", "Pair A=1", "Raw B", "Pair C=")]
    [InlineData("Service", "Environment", "A=$X \"B=", "Pair A=$X", "Raw \"B=")]
    [InlineData("Service", "ExecStartPre", "-@/bin/a zero \"two words\" $$x", "Command IgnoreFailure[zero] /bin/a|two words|$x")]
    [InlineData("Service", "ExecStartPre", "+:sh -c '$X'", "Command LiteralVariables, FullPrivileges sh|-c|$X")]
    [InlineData("Service", "ExecStartPre", "/bin/a ; -/bin/b x", "Command None /bin/a", "Command IgnoreFailure /bin/b|x")]
    [InlineData("Service", "ExecStartPre", "/bin/a \"x", "Raw /bin/a \"x")]
    [InlineData("Service", "ExecStartPre", "", "Clear")]
    [InlineData("Install", "WantedBy", "multi-user.target default.target", "Text multi-user.target", "Text default.target")]
    public void A_value_of_a_file_is_typed(string section, string name, string text, params string[] values)
    {
        var known = Enum.Parse<Section>(section);
        var option = Options.Find(UnitKind.Container, known, name) ?? new Option(known, name);
        Assert.Equal(
            values,
            DirectiveReader.Read(option, text, word => word == "db.container" ? Database : null).Select(part => Show(part.Value)));
    }

    [Fact]
    public void A_file_keeps_the_text_of_its_author()
    {
        const string Text = "Wants=a.service   \"b.service\"\nRequires=\nAfter=db.container a.service\n";
        var unit = Read("[Unit]\n" + Text + "[Container]\nImage=i\n");
        var written = Assert.Single(QuadletWriter.Write(unit, Target.Default).Files).Text;
        Assert.All(Text.Split('\n'), line => Assert.Contains(line + "\n", written, StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_that_takes_the_place_of_another_one_has_no_text()
    {
        var setting = Read("[Container]\nImage=i\n[Service]\nRestart=\"always\"\n").FindSetting(Section.Service, "Restart")!;
        Assert.Equal("\"always\"", setting.Written?.Text);
        Assert.Null((setting with { Value = new TextValue("no") }).Written);
        Assert.NotNull((setting with { Source = default }).Written);
    }

    private static Unit Read(string text) => QuadletReader.Read(
        [new QuadletSource("web.container", text), new QuadletSource("db.container", "[Container]\nImage=i\n")])
        .Units.Single(unit => unit.Unit.Name == "web").Unit;

    /// <summary>The text of a value in the unit with the directive.</summary>
    private static string Write(Option row, SettingValue value)
    {
        var unit = new Unit(UnitKind.Container, "web", [new Setting(row, value)], "Web") { Language = Language.CSharp };
        var result = row.Section is Section.Timer or Section.Socket ? CompanionWriter.Write(unit) : QuadletWriter.Write(unit, Target.Default);
        Assert.Empty(result.Problems);
        var file = UnitFileReader.Read("web", Assert.Single(result.Files).Text, UnitDialect.Systemd);
        return Assert.Single(file.Entries(row.Section.ToString(), row.Name)).Value;
    }

    /// <summary>Values from the attribute of a row.</summary>
    private static IEnumerable<SettingValue> Samples(Option row) => row switch
    {
        { Choices: { Count: > 0 } choices } => choices.Select(choice => new TextValue(choice)),
        { ValueKind: ValueKind.Boolean } => [new BooleanValue(true), new BooleanValue(false)],
        { ValueKind: ValueKind.Integer } => [new IntegerValue(0), new IntegerValue(-7), new IntegerValue(200)],
        { ValueKind: ValueKind.Pair } => [new PairValue("A", "x y%n\"'\\$"), new PairValue("A", ""), new PairValue("A", Text.Specifier('h') + "/x")],
        { ValueKind: ValueKind.Command } =>
        [
            new CommandValue(["/bin/echo", "a b", "$x%n;", ";", "", Text.Specifier('i'), Text.Variable("A")], true),
            new CommandValue(["/bin/true"], ExecutablePrefixes.FullPrivileges) { ArgumentZero = "t" },
            new CommandValue(["/bin/true", "$x"], ExecutablePrefixes.LiteralVariables),
        ],
        { SystemdSyntax: SystemdSyntax.Units } => [new TextValue("a.service"), new TextValue("a@" + Text.Specifier('i') + ".service")],
        { SystemdSyntax: SystemdSyntax.Plain } => [new TextValue("50%"), new TextValue("512M")],
        _ when row.Name is "PIDFile" => [new TextValue("/run/a b.pid"), new TextValue(Text.Specifier('t') + "/a.pid")],
        _ => [new TextValue("/srv/50% x"), new TextValue(Text.Specifier('h') + "/a"), new TextValue("it's")],
    };

    private static string Show(SettingValue value) => value switch
    {
        TextValue text => $"Text {text.Text}",
        ReferenceValue reference => $"Unit {reference.Unit.Name}",
        BooleanValue boolean => $"Boolean {boolean.Value}",
        IntegerValue integer => $"Integer {integer.ToArgument()}",
        PairValue pair => $"Pair {pair.ToArgument()}",
        CommandValue command => $"Command {command.Prefixes}{(command.ArgumentZero is { } zero ? $"[{zero}]" : "")} {string.Join('|', command.Words)}",
        ClearValue => "Clear",
        RawValue raw => $"Raw {raw.UnitText}",
        _ => value.ToString(),
    };
}

using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Findings;

public sealed class PartsTests
{
    private static readonly Unit Record = new(UnitKind.Container, "web", default, "Home.Web") { Language = Language.CSharp };
    private static readonly Unit File = new(UnitKind.Container, "db", default, "/units/db.container") { Language = Language.UnitFile };

    [Fact]
    public void A_setting_is_named_as_its_unit_is_written()
    {
        Check("[Publish]", "PublishPort=", unit => Parts.Name(unit, "PublishPort"));
        Check("[CpuQuota]", "CPUQuota=", unit => Parts.Name(unit, Section.Service, "CPUQuota"));
        Check("Publish", "PublishPort", unit => Parts.Bare(unit, Options.Key(unit.Kind, "PublishPort")));
    }

    [Theory]
    [InlineData("HealthInterval", "30s", "[HealthInterval(\"30s\")]")]
    [InlineData("Notify", "healthy", "[Notify(NotifyMode.Healthy)]")]
    [InlineData("AutoUpdate", "registry", "[AutoUpdate(AutoUpdatePolicy.Registry)]")]
    [InlineData("StopTimeout", "60", "[StopTimeout(60)]")]
    [InlineData("NoNewPrivileges", "true", "[NoNewPrivileges]")]
    [InlineData("HealthCmd", "say \"a\"", "[HealthCmd(\"say \\\"a\\\"\")]")]
    [InlineData("Notify", "yes", "[Notify(...)]")]
    public void A_key_with_a_value_is_an_attribute_with_an_argument(string key, string value, string expected) =>
        Check(expected, $"{key}={value}", unit => Parts.Set(unit, key, value));

    [Theory]
    [InlineData(Section.Service, "TimeoutStopSec", "390s", "[TimeoutStopSec(\"390s\")]")]
    [InlineData(Section.Service, "Type", "notify-reload", "[Type(ServiceType.NotifyReload)]")]
    [InlineData(Section.Install, "WantedBy", "multi-user.target", "[WantedBy(Targets.MultiUser)]")]
    [InlineData(Section.Service, "NewOne", "app", "[Directive(\"Service\", \"NewOne\", \"app\")]")]
    public void A_directive_has_an_attribute_or_is_written_as_text(Section section, string name, string value, string expected) =>
        Check(expected, $"{name}={value}", unit => Parts.Set(unit, section, name, value));

    [Fact]
    public void What_has_no_attribute_is_named_by_the_one_that_takes_everything()
    {
        Check("[Directive(\"Service\", \"NewOne\", ...)]", "NewOne=", unit => Parts.Name(unit, Section.Service, "NewOne"));
        Check("[Key(\"Container\", \"New\", ...)]", "New=", unit => Parts.Name(unit, "New"));
        Check(
            "[Key(\"Container\", \"Memory\", \"1g\")]", "Memory=1g",
            unit => Parts.Written(unit, new Setting(Options.Key(unit.Kind, "Memory"), new RawValue("1g"))));
    }

    [Fact]
    public void A_declaration_is_an_attribute_or_a_comment()
    {
        Check("[ManualStart]", "'# poddsl: ManualStart'", unit => Parts.Declaration(unit, "ManualStart"));
        Check("[NotSecret(\"PASS\")]", "'# poddsl: NotSecret=PASS'", unit => Parts.Declaration(unit, "NotSecret", "PASS"));
        Check("[AlternativeTo<Web>]", "'# poddsl: AlternativeTo=web.container'", unit => Parts.Declaration(unit, "AlternativeTo", Record));
        Check("[AlternativeTo(\"db.container\")]", "'# poddsl: AlternativeTo=db.container'", unit => Parts.Declaration(unit, "AlternativeTo", File));
        Check("[Wants<Web>]", "Wants=web.service", unit => Parts.Naming(unit, Section.Unit, "Wants", Record));
    }

    [Fact]
    public void A_unit_is_named_as_its_author_knows_it()
    {
        Assert.Equal("Home.Web", ((Shown)new UnitPart(Record)).In(Language.UnitFile));
        Assert.Equal("db.container", ((Shown)new UnitPart(File)).In(Language.CSharp));
    }

    [Fact]
    public void A_property_of_the_target_is_named_as_the_front_end_has_it()
    {
        var finding = new Finding(
            WriterRules.TooNew, File, default, ["Memory=", "db", "5.5", "5.4", TargetPart.Podman(Target.Default)]);
        Assert.EndsWith("Raise --podman, or remove the setting.", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("Raise PodDslPodmanVersion, or remove the setting.", finding.MessageIn(Language.CSharp), StringComparison.Ordinal);
    }

    [Fact]
    public void Units_of_both_languages_are_each_spelled_in_their_own()
    {
        const string map = "UIDMap=0:100000:1000\nGIDMap=0:100000:1000\nUIDMap=65534:200000:1\nGIDMap=65534:200000:1";
        var (web, db) = (TestUnits.Container(map).AsRecord("Home.Web"), TestUnits.Container(map, "db"));
        Assert.EndsWith("or declare [SharesIdsWith(\"db.container\")].", Assert.Single(SharedHostIdsRule.Rule.Findings(web, db)).Message, StringComparison.Ordinal);
        Assert.EndsWith("or declare '# poddsl: SharesIdsWith=web.container'.", Assert.Single(SharedHostIdsRule.Rule.Findings(db, web)).Message, StringComparison.Ordinal);
    }

    /// <summary>The language of the unit decides, for any reader of the message.</summary>
    private static void Check(string csharp, string unitFile, Func<Unit, MessagePart> part)
    {
        foreach (var language in new[] { Language.CSharp, Language.UnitFile })
        {
            Assert.Equal(csharp, ((Shown)part(Record)).In(language));
            Assert.Equal(unitFile, ((Shown)part(File)).In(language));
        }
    }
}

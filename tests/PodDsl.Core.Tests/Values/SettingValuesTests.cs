using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class SettingValuesTests
{
    [Theory]
    [InlineData("Secret", "token,type=env", typeof(Secret))]
    [InlineData("Network", "host", typeof(NetworkJoin))]
    [InlineData("UserNS", "auto", typeof(UserNamespace))]
    [InlineData("Tmpfs", "/tmp", typeof(TmpfsMount))]
    [InlineData("Volume", "/a:/b", typeof(VolumeMount))]
    [InlineData("Image", "docker.io/library/nginx", typeof(ImageReference))]
    [InlineData("HealthCmd", "true", typeof(HealthCommand))]
    [InlineData("HealthInterval", "30s", typeof(PodmanDuration))]
    [InlineData("PublishPort", "80", typeof(PortMapping))]
    [InlineData("UIDMap", "0:1:1", typeof(IdMapValue))]
    [InlineData("AddHost", "a:10.0.0.1", typeof(HostEntry))]
    [InlineData("HostName", "web", typeof(TextValue))]
    public void A_key_has_the_type_of_its_grammar(string key, string text, Type type)
    {
        var value = SettingValues.Of(Options.Key(UnitKind.Container, key), text);
        Assert.IsType(type, value);
        Assert.Equal(text, value.ToArgument().Marked);
    }

    [Fact]
    public void A_directive_has_the_type_of_its_grammar()
    {
        Assert.IsType<SystemdTimeSpan>(SettingValues.Of(Options.Common(Section.Service, "TimeoutStartSec"), "5min"));
        Assert.IsType<CalendarExpression>(SettingValues.Of(Options.Common(Section.Timer, "OnCalendar"), "daily"));
    }

    [Fact]
    public void What_a_grammar_refuses_or_cannot_know_stays_a_text()
    {
        var interval = Options.Key(UnitKind.Container, "HealthInterval");
        Assert.Equal(new TextValue("disable"), SettingValues.Of(interval, "disable"));
        Assert.Equal(new TextValue(Text.Specifier('i')), SettingValues.Of(interval, Text.Specifier('i')));
    }

    /// <summary>Every row of the catalogue keeps any text.</summary>
    [Fact]
    public void Every_option_keeps_every_text()
    {
        Text[] texts =
        [
            "", "a", ":", "/a:/b", "a:b:c:d", "a,b=c", "10.0.0.1", "\"x\"", "0", "-1s", "daily", "host", "none", "%", "[\"a\"]",
            Text.Specifier('h'), Text.Variable("A") + ":" + Text.Specifier('i'),
        ];
        Assert.All(Options.All, option => Assert.All(texts, text => Assert.Equal(text, SettingValues.Of(option, text).ToArgument())));
        Assert.All(Options.All, option => Assert.All(texts, text => Assert.Equal(text, SettingValues.Of(option, text).ToQuadlet())));
    }

    [Fact]
    public void A_setting_is_parsed_where_it_does_not_hold_the_type()
    {
        var option = Options.Key(UnitKind.Container, "UserNS");
        Assert.Equal("auto", new Setting(option, new TextValue("auto")).As(UserNamespace.Parse).Value!.Mode);
        Assert.Equal("auto", new Setting(option, new RawValue(" auto ")).As(UserNamespace.Parse).Value!.Mode);
        Assert.True(new Setting(option, new RawValue("%i")).As(UserNamespace.Parse).IsUnknown);
        Assert.NotNull(new Setting(option, new TextValue("foo")).As(UserNamespace.Parse).Refusal);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("50%%", null)]
    [InlineData("$HOME", null)]
    [InlineData("\"a b\"", null)]
    public void Raw_text_of_a_key_is_known_where_Quadlet_takes_it_as_it_is(string text, string? known) =>
        Assert.Equal(known, new Setting(Options.Key(UnitKind.Container, "HostName"), new RawValue(text)).KnownText);

    [Theory]
    [InlineData(" plain ", "plain")]
    [InlineData("50%%", "50%")]
    [InlineData("\"a b\"", "\"a b\"")]
    [InlineData("%n", null)]
    public void Raw_text_of_a_directive_is_known_where_it_has_no_specifier(string text, string? known) =>
        Assert.Equal(known, new Setting(Options.Common(Section.Service, "Type"), new RawValue(text)).KnownText);
}

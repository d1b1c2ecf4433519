using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Writers;

/// <summary>A word of a command remembers its setting, so a problem is reported at that very setting.</summary>
public sealed class CommandWordTests
{
    private const string Good = "good";

    /// <summary>systemd refuses a unit with a noncharacter.</summary>
    private const string Bad = "bad\uFFFE";

    public static TheoryData<UnitKind> Kinds =>
        [.. Enum.GetValues<UnitKind>().Where(kind => kind != UnitKind.DropIn)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_text_that_no_command_holds_is_reported_at_its_setting(UnitKind kind)
    {
        var reported = new List<string>();
        foreach (var option in Options.All.Where(option => option.Section == Section.Kind && option.Kind == kind))
        {
            var problems = Problems(kind, Set(option, Good, 10), Set(option, Bad, 11), Set(option, Good + "2", 12));
            var last = Problems(kind, Set(option, Good, 10), Set(option, Bad, 11));

            Assert.All(problems.Concat(last), problem => Assert.Equal((option.Name, 11), (option.Name, problem.Source.Line)));
            Assert.All(problems.Concat(last), problem => Assert.StartsWith($"{option.Name}= of 'unit' cannot be written. ", problem.Message, StringComparison.Ordinal));
            if (last.Length > 0)
            {
                reported.Add(option.Name);
            }
        }

        // The command of every kind has keys with one text.
        Assert.Contains("PodmanArgs", reported);
        Assert.True(reported.Count >= 5, string.Join(" ", reported));
    }

    [Theory]
    [InlineData(UnitKind.Container, "User", "Group")]
    [InlineData(UnitKind.Volume, "User", "Group")]
    [InlineData(UnitKind.Volume, "User", "Options")]
    [InlineData(UnitKind.Volume, "Group", "Options")]
    public void Of_a_word_made_of_several_settings_the_one_with_the_text_is_named(UnitKind kind, string first, string second)
    {
        var (one, other) = (Options.Key(kind, first), Options.Key(kind, second));

        var ofFirst = Assert.Single(Problems(kind, Set(one, Bad, 10), Set(other, Good, 11)));
        var ofSecond = Assert.Single(Problems(kind, Set(one, Good, 10), Set(other, Bad, 11)));

        Assert.Equal(10, ofFirst.Source.Line);
        Assert.StartsWith(first + "=", ofFirst.Message, StringComparison.Ordinal);
        Assert.Equal(11, ofSecond.Source.Line);
        Assert.StartsWith(second + "=", ofSecond.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_is_reported_at_the_setting_of_the_name()
    {
        var problems = Problems(UnitKind.Container, Set(Options.Key(UnitKind.Container, Keys.ContainerName), Bad, 10));

        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal(10, problem.Source.Line));
    }

    [Fact]
    public void A_flag_that_an_older_Quadlet_gets_through_PodmanArgs_is_reported_at_its_setting()
    {
        var key = Options.All.First(row => row.Kind == UnitKind.Container && row.ValueKind == ValueKind.Text && row.Repeat != Repeat.Single && row.Flag is not null && row.Since > new PodmanVersion(5, 0));
        var unit = UnitOf(UnitKind.Container, Set(key, Good, 10), Set(key, Bad, 11));

        var problem = Assert.Single(
            QuadletWriter.Write(unit, new Target(new PodmanVersion(4, 9), UnitScope.System)).Problems, problem => problem.Rule == WriterRules.NotExpressible);

        Assert.Equal(11, problem.Source.Line);
    }

    private static Finding[] Problems(UnitKind kind, params Setting[] settings) =>
        [.. ServiceWriter.Write(UnitOf(kind, settings), Target.Default, default).Problems.Where(problem => problem.Rule == WriterRules.NotExpressible)];

    private static Unit UnitOf(UnitKind kind, params Setting[] settings) =>
        new(kind, "unit", settings.ToEquatableArray(), "Unit", new SourceSpan("unit", 0, 1, 1, 1)) { Language = Language.UnitFile };

    private static Setting Set(Option option, string text, int line) => new(
        option,
        option.ValueKind == ValueKind.Words ? new WordsValue([new Text(text)]) : new TextValue(text),
        new SourceSpan("unit", line, 1, line, 1));
}

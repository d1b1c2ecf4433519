using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class CalendarExpressionTests
{
    [Fact]
    public void Expressions_are_those_of_systemd_in_its_own_form() => Assert.All(
        GrammarTable.Of("calendar"), row => Assert.Equal(row.Meaning, CalendarExpression.Parse(row.Text).Value?.Normalized));

    [Fact]
    public void The_normal_form_has_the_same_times() => Assert.All(
        GrammarTable.Of("calendar").Where(row => row.Meaning is not null),
        row => Assert.Equal(row.Meaning, CalendarExpression.Parse(row.Meaning!).Value?.Normalized));

    [Fact]
    public void Fields_have_their_values()
    {
        var times = CalendarExpression.Parse("Mon,Wed..Fri 2030-*~1,3 8..18/2:00 Europe/Berlin").Value!;
        Assert.Equal(0b11101, times.Weekdays);
        Assert.Equal(CalendarField.Of(2030), times.Year);
        Assert.True(times.Month.IsAny);
        Assert.True(times.IsFromEnd);
        Assert.Equal(CalendarField.Of(1, 3), times.Day);
        Assert.Equal(new CalendarPart(8, 18, 2), Assert.Single(times.Hour.Parts));
        Assert.Equal("Europe/Berlin", times.TimeZone);
    }

    /// <summary>systemd refuses it, but only because its host has no such zone.</summary>
    [Fact]
    public void Any_name_may_be_that_of_a_time_zone() =>
        Assert.Equal("Mars/Olympus", CalendarExpression.Parse("*-*-* 0:0 Mars/Olympus").Value?.TimeZone);

    [Fact]
    public void Nobody_knows_an_expression_with_a_specifier() =>
        Assert.True(CalendarExpression.Parse("*-*-* " + Text.Specifier('i')).IsUnknown);

    [Fact]
    public void The_argument_is_the_text_again() => Property.ArgumentIsTheTextAgain(
        CalendarExpression.Parse, "*", "-", "~", "..", "1", "12", "2030-01-01", "Mon", "Fri", "daily", "UTC", "*-*-*", "0:0", ".5", "/");
}

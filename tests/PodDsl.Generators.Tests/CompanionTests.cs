namespace PodDsl.Generators.Tests;

/// <summary>The lines of <c>[Install]</c> that go to the timer or the socket of a service.</summary>
public sealed class CompanionTests
{
    [Theory]
    [InlineData("OnCalendar(\"daily\")", "", "timer", "WantedBy=timers.target", null)]
    [InlineData("OnCalendar(\"daily\")", "WantedBy(Targets.Timers)", "timer", "WantedBy=timers.target", null)]
    [InlineData("OnCalendar(\"daily\")", "RequiredBy(Targets.Timers)", "timer", "RequiredBy=timers.target", null)]
    [InlineData("OnCalendar(\"daily\")", "WantedBy(Targets.Timers, Targets.MultiUser)", "timer", "WantedBy=timers.target", "WantedBy=multi-user.target")]
    [InlineData("OnCalendar(\"daily\")", "WantedBy(Targets.MultiUser)", "timer", "WantedBy=timers.target", "WantedBy=multi-user.target")]
    [InlineData("OnCalendar(\"daily\")", "Alias(\"other.service\")", "timer", "WantedBy=timers.target", "Alias=other.service")]
    [InlineData("OnCalendar(\"daily\")", "WantedBy(Targets.Sockets)", "timer", "WantedBy=timers.target", "WantedBy=sockets.target")]
    [InlineData("OnCalendar(\"daily\")", "Directive(\"Install\", \"WantedBy\", \"timers.target a.target\")", "timer", "WantedBy=timers.target", "WantedBy=a.target")]
    [InlineData("ListenStream(\"80\")", "WantedBy(Targets.Sockets)", "socket", "WantedBy=sockets.target", null)]
    [InlineData("ListenStream(\"80\")", "WantedBy(Targets.Timers)", "socket", "WantedBy=sockets.target", "WantedBy=timers.target")]
    public void The_target_of_all_timers_is_about_the_timer(string companion, string install, string extension, string ofCompanion, string? ofService)
    {
        var run = GeneratorRun.Of(
            $"using PodDsl;\n[Image(\"i\"), {companion}{(install.Length > 0 ? ", " + install : "")}]\npublic partial record Job : Container;", GeneratorRun.BothFormats);
        Assert.EndsWith($"\n[Install]\n{ofCompanion}\n", run.Units["service/job." + extension], StringComparison.Ordinal);
        foreach (var unit in new[] { run.Units["quadlet/job.container"], run.Units["service/job.service"] })
        {
            if (ofService is null)
            {
                Assert.DoesNotContain("[Install]", unit, StringComparison.Ordinal);
            }
            else
            {
                Assert.EndsWith($"\n[Install]\n{ofService}\n", unit, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_service_without_a_timer_is_started_with_the_timers_if_it_says_so()
    {
        var run = GeneratorRun.Of("using PodDsl;\n[Image(\"i\"), WantedBy(Targets.Timers)]\npublic partial record Job : Container;", GeneratorRun.BothFormats);
        Assert.EndsWith("\n[Install]\nWantedBy=timers.target\n", run.Units["quadlet/job.container"], StringComparison.Ordinal);
    }
}

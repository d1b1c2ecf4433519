using System.Globalization;
using System.Text.Json;

namespace PodDsl.Cli.Tests;

/// <summary>The tool runs without ICU, so nothing may depend on the language and the numbers of the user.</summary>
public sealed class CultureTests : Tool
{
    private const string Web = "[Container]\nImage=docker.io/library/nginx:1.29\nContainerName=I-i\nUIDMap=0:110000:65536\nTimezone=Europe/ISTANBUL\n[Service]\nTimeoutStartSec=1.5m\nRestart=on-Failure\n";

    public static TheoryData<string> Commands => ["lint units", "lint units --format json", "ids units", "report units", "explain pod1006"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Output_is_the_same_for_every_language(string command)
    {
        Write("units/web.container", Web);
        Write("units/Ines.volume", "[Volume]\nDevice=tmpfs\n");
        Write("units/ines.volume", "[Volume]\nLabel=İ=ı\n");
        var expected = await RunIn(CultureInfo.InvariantCulture, command);
        Assert.Equal((true, ""), (expected.Output.Length > 0, expected.Error));

        // Other cases of i, another sign before negative numbers, another point within numbers, another order of letters.
        foreach (var culture in (string[])["tr-TR", "sv-SE", "de-DE", "cs-CZ", "ar-SA"])
        {
            Assert.Equal(expected, await RunIn(CultureInfo.GetCultureInfo(culture), command));
        }
    }

    [Fact]
    public void The_tool_itself_needs_no_ICU()
    {
        using var configuration = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "poddsl.runtimeconfig.json")));

        Assert.True(configuration.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty("System.Globalization.Invariant").GetBoolean());
    }

    private async Task<ToolResult> RunIn(CultureInfo culture, string command)
    {
        var (before, ofTexts) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return await RunAsync(command.Split(' '));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, ofTexts);
        }
    }
}

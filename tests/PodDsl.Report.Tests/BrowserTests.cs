using System.Text.Json;
using Deque.AxeCore.Commons;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace PodDsl.Report.Tests;

/// <summary>The page in a real browser: Chromium, which CI installs.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    private static readonly string? Program = new[] { "chromium", "chromium-browser", "google-chrome" }
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), (name, folder) => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("poddsl-report-").FullName, "report.html");
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            Assert.False(TestExtent.IsFull, "There is no Chromium. Install the package chromium.");
            Assert.Skip("*** THE REPORT IS NOT TRIED IN A BROWSER: there is no Chromium. Install the package chromium.");
        }

        // The superuser has no sandbox, and the page is ours.
        _browser = await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Two_hundred_containers_have_no_barrier(string scheme)
    {
        await using var page = await OpenAsync(Systems.Large(100), scheme);

        await page.EvaluateExpressionAsync(new BundledAxeScriptProvider().GetScript());
        var result = await page.EvaluateFunctionAsync<JsonElement>("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' '))");

        Assert.Equal([], result.EnumerateArray().Select(violation => violation.GetString()));
    }

    [Fact]
    public async Task The_field_filters_and_a_link_shows_its_row_again()
    {
        await using var page = await OpenAsync(Systems.Large(5), "light");

        await page.FocusAsync("#filter");
        await page.Keyboard.TypeAsync("db-3");
        var shown = await page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('tr[id]')].filter(row => !row.hidden).map(row => row.id)");
        Assert.Contains("s0-unit-db-3.container", shown);
        Assert.DoesNotContain("s0-unit-db-4.container", shown);

        await page.EvaluateExpressionAsync("location.hash = '#s0-unit-db-4.container'");
        await page.WaitForFunctionAsync("() => !document.getElementById('s0-unit-db-4.container').hidden");
    }

    [Fact]
    public async Task Each_link_within_the_page_leads_somewhere()
    {
        await using var page = await OpenAsync(Systems.Large(5), "light");

        Assert.Empty(await page.EvaluateExpressionAsync<string[]>(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(link => link.getAttribute('href')).filter(target => !document.getElementById(decodeURIComponent(target.slice(1))))"));
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first()
    {
        await using var page = await OpenAsync(Systems.Large(1), "light");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await page.EvaluateExpressionAsync<string>("document.activeElement.getAttribute('href')"));
    }

    [Fact]
    public async Task It_has_no_error_and_fits_a_phone_and_paper()
    {
        await using var page = await OpenAsync(Systems.Large(20), "light");

        await page.SetViewportAsync(new ViewPortOptions { Width = 390, Height = 800 });
        Assert.True(await page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth") <= 390);
        Assert.NotEmpty(await page.PdfDataAsync(new PdfOptions { Format = PaperFormat.A4 }));
        Assert.NotEmpty(await page.ScreenshotDataAsync(new ScreenshotOptions { FullPage = true }));
    }

    private async Task<IPage> OpenAsync(ReportedSystem system, string scheme)
    {
        await File.WriteAllTextAsync(_file, ReportPage.Write([system]), TestContext.Current.CancellationToken);
        var page = await _browser!.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error.Message);
        page.Console += (_, message) => errors.Add(message.Message.Text);
        await page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);
        await page.GoToAsync(new Uri(_file).AbsoluteUri);
        Assert.Empty(errors);
        return page;
    }
}

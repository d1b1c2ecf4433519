using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Import.CSharp;
using PodDsl.Import.Tests.Commands;

namespace PodDsl.Import.Tests.CSharp;

/// <summary>What an application repeats is a constant, if a person would change it in one place.</summary>
public sealed class RepeatedValueTests
{
    [Theory]
    [InlineData("Volume=/srv/media/tv:/tv\nVolume=/srv/media/films/new:/films", "Volume=/srv/media/music:/music", "MediaFolder = \"/srv/media\"")]
    [InlineData("Volume=/tank/a:/a\nVolume=/tank/b:/b", "Volume=/tank/c:/c", "TankFolder = \"/tank\"")]
    [InlineData("Environment=URL=https://a.example.org\nEnvironment=MAIL=x@example.org", "Label=rule=Host(`b.example.org`)", "Domain = \"example.org\"")]
    public void Value_in_three_places_is_a_constant(string web, string db, string constant) => Assert.Contains("    public const string " + constant, SettingsOf(web, db), StringComparison.Ordinal);

    [Theory]
    [InlineData("Volume=/srv/tv:/tv\nVolume=/srv/films:/films", "Volume=/srv/music:/music")]
    [InlineData("Volume=/etc/a:/a\nVolume=/etc/b:/b", "Volume=/etc/c:/c")]
    [InlineData("Volume=/srv/media/tv:/tv", "Volume=/srv/media/music:/music")]
    [InlineData("Environment=A=https://github.com/a\nEnvironment=B=https://github.com/b", "Environment=C=https://github.com/c")]
    [InlineData("Environment=A=org.example.Main\nEnvironment=B=web.service", "Environment=C=app.conf")]
    public void What_a_person_would_not_change_at_once_stays(string web, string db) => Assert.Equal("", SettingsOf(web, db));

    [Fact]
    public void Image_and_version_of_several_containers_are_constants()
    {
        var imported = CommandText.Read("""
            docker run --name a -e TZ=Europe/Berlin ghcr.io/acme/app:1.2
            docker run --name b -e TZ=Europe/Berlin ghcr.io/acme/app:1.2
            docker run --name c -e TZ=Europe/Berlin ghcr.io/acme/app:1.2
            docker run --name d ghcr.io/tools/d:v7.1
            docker run --name e ghcr.io/tools/e:v7.1
            docker run --name f ghcr.io/tools/f:v7.1
            docker run --name g nginx:1.29
            docker run --name h nginx:1.29
            docker run --name i nginx:1.29
            """);
        var files = CSharpWriter.Write(imported, new CSharpOptions(CSharpLayout.Application, null)).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

        Assert.Equal(
            ["TimeZone = \"Europe/Berlin\"", "AppImage = \"ghcr.io/acme/app:1.2\"", "ToolsVersion = \"v7.1\""],
            files["Settings.cs"].Split('\n').Where(line => line.Contains("const", StringComparison.Ordinal)).Select(line => line.Trim()["public const string ".Length..^1]));
        Assert.Contains("[Image($\"ghcr.io/tools/e:{Settings.ToolsVersion}\")", files["Run.cs"], StringComparison.Ordinal);
        RecordRoundTrip.Check(imported);
    }

    /// <summary>The text of the class, or nothing; the units still mean the same.</summary>
    private static string SettingsOf(string web, string db)
    {
        var units = QuadletReader.Read([
            new QuadletSource("/units/web.container", $"[Container]\nImage=docker.io/library/nginx:1.29\n{web}\n"),
            new QuadletSource("/units/db.container", $"[Container]\nImage=docker.io/library/postgres:16\n{db}\n")]).Units;
        var imported = new Imported("shop", units.Select(unit => unit.Unit).ToEquatableArray(), []);
        RecordRoundTrip.Check(imported);
        return CSharpWriter.Write(imported, new CSharpOptions(CSharpLayout.Application, null)).FirstOrDefault(file => file.Path == "Settings.cs")?.Text ?? "";
    }
}

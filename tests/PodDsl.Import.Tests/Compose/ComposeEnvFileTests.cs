using System.Text;
using PodDsl.Import.Compose;

namespace PodDsl.Import.Tests.Compose;

/// <summary>Env files of services: podman reads them itself, or one in its own form, and no unit has a value of them.</summary>
public sealed class ComposeEnvFileTests
{
    [Fact]
    public void Plain_file_stays()
    {
        var imported = Read("env_file: a.env", "A=1\n# none\nB=x y\n");

        Assert.Contains("EnvironmentFile=/app/a.env\n", Commands.CommandText.QuadletOf(imported), StringComparison.Ordinal);
        Assert.Empty(imported.Files);
    }

    [Fact]
    public void Value_that_the_service_sets_itself_does_not_matter()
    {
        var imported = Read("env_file: a.env\n    environment: {A: own}", "A=\"quoted\"\nB=1\n");

        Assert.Contains("EnvironmentFile=/app/a.env\n", Commands.CommandText.QuadletOf(imported), StringComparison.Ordinal);
        Assert.Empty(imported.Files);
    }

    [Theory]
    [InlineData("PASSWORD=\"swordfish\"\n", "PASSWORD=swordfish\n")]
    [InlineData("export PASSWORD=swordfish\n", "PASSWORD=swordfish\n")]
    [InlineData("PASSWORD=swordfish # of old\n", "PASSWORD=swordfish\n")]
    [InlineData("A=sword\nPASSWORD=${A}fish\n", "A=sword\nPASSWORD=swordfish\n")]
    public void Secret_goes_to_a_private_file_and_to_no_unit(string text, string converted)
    {
        var imported = Read("env_file: a.env", text);
        var quadlet = Commands.CommandText.QuadletOf(imported);
        var file = Assert.Single(imported.Files);

        Assert.Contains("EnvironmentFile=/app/app-a.podman.env\n", quadlet, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", quadlet, StringComparison.Ordinal);
        Assert.DoesNotContain(imported.Notes, note => note.Message.Contains("swordfish", StringComparison.Ordinal));
        Assert.Equal(("app-a.podman.env", true), (file.Path, file.IsPrivate));
        Assert.EndsWith("\n" + converted, file.Content, StringComparison.Ordinal);
        Assert.Equal("install -m 0600 app-a.podman.env /app/app-a.podman.env", Assert.Single(imported.Preparations).Command);
    }

    [Fact]
    public void Value_of_several_lines_is_in_the_unit_and_told()
    {
        var imported = Read("env_file: a.env", "KEY=\"one\ntwo\"\nB='1'\n");

        Assert.Contains(imported.Notes, note => note is { Kind: NoteKind.Changed } && note.Message.StartsWith("The value of KEY in '/app/a.env' has several lines", StringComparison.Ordinal));
        Assert.EndsWith("\nB=1\n", Assert.Single(imported.Files).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_need_not_exist_and_does_not_is_left_out()
    {
        var imported = Read("env_file: [{path: b.env, required: false}]", "");

        Assert.DoesNotContain("EnvironmentFile", Commands.CommandText.QuadletOf(imported), StringComparison.Ordinal);
        Assert.Contains(imported.Notes, note => note is { Kind: NoteKind.Told } && note.Message.StartsWith("There is no file '/app/b.env'", StringComparison.Ordinal));
    }

    private static Imported Read(string fields, string env)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/app/compose.yaml"] = $"services:\n  web:\n    image: x/y:1\n    restart: always\n    {fields}\n",
            ["/app/a.env"] = env,
        };
        return ComposeImport.Read(new ComposeSource(["compose.yaml"], path => files.TryGetValue(path, out var text) ? new SourceContent(Encoding.UTF8.GetBytes(text)) : SourceContent.Missing)
        {
            CurrentFolder = "/app",
        });
    }
}

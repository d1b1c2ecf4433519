using System.Net;
using System.Text;
using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>Known vulnerabilities of packages in <c>Directory.Build.props</c> of this repository.</summary>
public sealed class AuditTests : IDisposable
{
    private const string Reason = "Known_vulnerability_breaks_the_build restores in the same way. CI=true runs all.";

    private readonly string _folder = Directory.CreateTempSubdirectory("poddsl-audit-").FullName;
    private readonly LocalServer _source = new();
    private readonly string _address;

    public AuditTests()
    {
        _address = $"http://127.0.0.1:{_source.Port}/";
        File.Copy(Path.Combine(Repository.Root, "Directory.Build.props"), Path.Combine(_folder, "Directory.Build.props"));
        File.WriteAllText(
            Path.Combine(_folder, "Homelab.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="YamlDotNet" Version="16.3.0" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(
            Path.Combine(_folder, "nuget.config"),
            $"""
             <configuration>
               <packageSources><clear /><add key="local" value="{_address}index.json" allowInsecureConnections="true" /></packageSources>
               <fallbackPackageFolders><add key="machine" value="{Repository.NuGetPackageRoot}" /></fallbackPackageFolders>
             </configuration>
             """);
    }

    public void Dispose()
    {
        _source.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Known_vulnerability_breaks_the_build() =>
        Restore("""{"yamldotnet":[{"url":"https://example.org/advisory","severity":2,"versions":"(, 99.0.0)"}]}""").ShouldFailWith("NU1903");

    [Fact]
    public void Source_that_cannot_tell_does_not_break_the_build()
    {
        Assert.SkipUnless(TestExtent.IsFull, Reason);
        Restore(null).ShouldSucceed().ShouldSay("warning NU1900:");
    }

    [Fact]
    public void Nothing_known_says_nothing()
    {
        Assert.SkipUnless(TestExtent.IsFull, Reason);
        Assert.DoesNotContain("NU19", Restore("{}").ShouldSucceed().Output, StringComparison.Ordinal);
    }

    private DotNetResult Restore(string? vulnerabilities)
    {
        _source.Start(context => Answer(context, vulnerabilities));
        return DotNet.Run(
            _folder,
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages"), ["NUGET_HTTP_CACHE_PATH"] = Path.Combine(_folder, "cache") },
            "restore");
    }

    private void Answer(HttpListenerContext context, string? vulnerabilities)
    {
        var text = context.Request.Url!.AbsolutePath switch
        {
            "/index.json" => $$"""{"version":"3.0.0","resources":[{"@id":"{{_address}}list.json","@type":"VulnerabilityInfo/6.7.0"},{"@id":"{{_address}}packages/","@type":"PackageBaseAddress/3.0.0"}]}""",
            "/list.json" when vulnerabilities is not null => $$"""[{"@name":"base","@id":"{{_address}}base.json","@updated":"2026-01-01T00:00:00Z"}]""",
            "/base.json" => vulnerabilities,
            _ => null,
        };
        context.Response.StatusCode = text is null ? 404 : 200;
        context.Response.ContentType = "application/json";
        context.Response.Close(Encoding.UTF8.GetBytes(text ?? ""), willBlock: true);
    }
}

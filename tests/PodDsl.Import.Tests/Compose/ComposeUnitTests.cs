using System.Text;
using PodDsl.Core.Facts;
using PodDsl.Core.Writers;
using PodDsl.Import.Compose;

namespace PodDsl.Import.Tests.Compose;

/// <summary>What becomes of the projects of the corpus: <c>units.txt</c> beside each. <c>POD_ACCEPT=1</c> writes them.</summary>
public sealed class ComposeUnitTests
{
    public static TheoryData<string> Projects => [.. ComposeCorpus.Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_units_of_a_project_are_as_before(string name)
    {
        var path = ComposeCorpus.PathOf(name, "units.txt");
        var actual = Print(ComposeImport.Read(ComposeCorpus.SourceOf(name)));
        if (Environment.GetEnvironmentVariable("POD_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", actual);
    }

    [Theory]
    [InlineData("/sys", false)]
    [InlineData("/var/run", false)]
    [InlineData("/proc/", false)]
    [InlineData("/srv/sys", true)]
    public void Folders_that_every_host_has_are_not_made(string source, bool isMade) => Assert.Equal(
        isMade,
        ComposeText.Import($"services:\n  a:\n    image: x/y:1\n    volumes: [\"{source}:/a:ro\"]\n").Preparations.Any(step => step.Command.Contains("mkdir", StringComparison.Ordinal)));

    [Theory]
    [InlineData("/srv/nginx.conf", "/etc/nginx/nginx.conf", "[ -e /srv/nginx.conf ] || echo missing: /srv/nginx.conf")]
    [InlineData("/srv/Caddyfile", "/etc/caddy/Caddyfile", "[ -e /srv/Caddyfile ] || echo missing: /srv/Caddyfile")]
    [InlineData("/srv/settings", "/app/settings.json", "[ -e /srv/settings ] || echo missing: /srv/settings")]
    [InlineData("/srv/my init.sql", "/docker-entrypoint-initdb.d/init", "[ -e '/srv/my init.sql' ] || echo missing: '/srv/my init.sql'")]
    [InlineData("/srv/.env", "/x", "[ -e /srv/.env ] || echo missing: /srv/.env")]
    [InlineData("/srv/conf.d", "/etc/nginx/conf.d", "[ -e /srv/conf.d ] || mkdir -p /srv/conf.d")]
    [InlineData("/srv/example.org", "/var/www/html", "[ -e /srv/example.org ] || mkdir -p /srv/example.org")]
    [InlineData("/srv/.config", "/root/.config", "[ -e /srv/.config ] || mkdir -p /srv/.config")]
    public void A_folder_is_made_and_a_file_looked_for(string source, string target, string command) => Assert.Equal(
        [command],
        ComposeText.Import($"services:\n  a:\n    image: x/y:1\n    volumes: [\"{source}:{target}:ro\"]\n").Preparations.Select(step => step.Command));

    private static string Print(Imported imported)
    {
        var text = new StringBuilder();
        foreach (var unit in imported.Units)
        {
            var written = QuadletWriter.Write(unit, Target.Default);
            foreach (var problem in written.Problems)
            {
                text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"PROBLEM {problem.Message}");
            }

            foreach (var file in written.Files)
            {
                text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"== {file.FileName}").Append(file.Text);
            }
        }

        foreach (var file in imported.Files)
        {
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"== file {file.Path}").AppendLine(file.Content);
        }

        foreach (var step in imported.Preparations)
        {
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"before: {step.Command}  # {step.Reason}");
        }

        foreach (var note in imported.Notes)
        {
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{note.Source.File.Replace(ComposeCorpus.Place, "", StringComparison.Ordinal)}:{note.Source.Line}:{note.Source.Column}: {note.Kind} {note.Subject}: {note.Message} {note.Remedy}");
        }

        return text.ToString();
    }
}

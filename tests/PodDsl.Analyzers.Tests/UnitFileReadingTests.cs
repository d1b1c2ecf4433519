using Microsoft.CodeAnalysis;
using PodDsl.Analyzers.Tests.Support;
using PodDsl.Core.Lint;
using PodDsl.Symbols;

namespace PodDsl.Analyzers.Tests;

/// <summary>After an edit, PodDsl reads only the file of the edit, and no file for an edit of a record.</summary>
public sealed class UnitFileReadingTests
{
    private const string Records =
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080)] public partial record Web : Container;
        [Subnet("10.89.7.0/24")] public partial record Front : Network;
        """;

    private static readonly (string Path, string Text)[] Files =
    [
        ("/units/db.container", "[Container]\nImage=docker.io/library/mariadb:11\nNetwork=front.network\n"),
        ("/units/wiki.container", "[Container]\nImage=docker.io/library/httpd:2.4\nPublishPort=8081:80\n"),
        ("/units/wiki.container.d/10-log.conf", "[Container]\nLogDriver=journald\n"),
        ("/units/cache.volume", "[Volume]\n"),
    ];

    [Theory]
    [InlineData("nginx:1.29", "nginx:1.30")]
    [InlineData("8080", "8081")]
    [InlineData("10.89.7.0/24", "10.89.8.0/24")]
    [InlineData("public partial record Web", "/// <summary>A site.</summary>\npublic partial record Web")]
    public void An_edit_of_a_record_reads_no_file(string part, string other)
    {
        var project = UnitFileProject.Of(Records, Files);
        var before = Read(project);
        var after = Read(project.WithRecords(Records.Replace(part, other, StringComparison.Ordinal)));
        Assert.Same(before.Reading, after.Reading);
        Assert.Equal(before.Sources, after.Sources, ReferenceEqualityComparer.Instance);
        Assert.Equal(before.Units, after.Units, ReferenceEqualityComparer.Instance);
    }

    [Theory]
    [InlineData("/units/wiki.container", "8081", "8082", "wiki")]
    [InlineData("/units/wiki.container", "[Container]", "# A comment.\n[Container]", "wiki")]
    [InlineData("/units/wiki.container.d/10-log.conf", "journald", "none", "wiki")]
    [InlineData("/units/cache.volume", "[Volume]", "[Volume]\nVolumeName=store", "cache")]
    [InlineData("/units/db.container", "Network=front.network\n", "", "db")]
    public void An_edit_of_a_file_reads_that_one(string path, string part, string other, string changed)
    {
        var project = UnitFileProject.Of(Records, Files);
        var before = Read(project);
        var after = Read(project.With(path, Files.Single(file => file.Path == path).Text.Replace(part, other, StringComparison.Ordinal)));
        Assert.Equal([path], after.Sources.Except(before.Sources, ReferenceEqualityComparer.Instance).Cast<Core.Readers.QuadletSource>().Select(source => source.Path));
        Assert.Equal([changed], after.Units.Except(before.Units, ReferenceEqualityComparer.Instance).Cast<Core.Model.Unit>().Select(unit => unit.Name));
    }

    [Fact]
    public void A_new_name_of_a_record_reaches_the_files_that_use_it()
    {
        var project = UnitFileProject.Of(Records, Files);
        var before = Read(project);
        var after = Read(project.WithRecords(Records.Replace("public partial record Front", "[NetworkName(\"outside\")] public partial record Front", StringComparison.Ordinal)));
        Assert.NotSame(before.Reading, after.Reading);
        Assert.Equal(before.Sources, after.Sources, ReferenceEqualityComparer.Instance);
        Assert.Equal(["db"], after.Units.Except(before.Units, ReferenceEqualityComparer.Instance).Cast<Core.Model.Unit>().Select(unit => unit.Name));
    }

    /// <summary>A chain of edits ends where a fresh look does.</summary>
    [Fact]
    public async Task Edits_of_files_and_records_lead_to_what_a_fresh_look_finds()
    {
        var random = new Random(11);
        (string Path, string Text)[] files = [.. Files, ("/units/web.container.d/10-local.conf", "[Container]\nPublishPort=8081:81\n"), ("/units/container.d/20-all.conf", "[Container]\nLogDriver=journald\n")];
        var texts = files.ToDictionary(file => file.Path, file => file.Text);
        var records = Records;
        string[] lines = ["PublishPort=8080:80\n", "PublishPort=\n", "Network=rear.network\n", "# poddsl: disable POD2002\n", "[Unit]\nAfter=web.container\n", "Nonsense=1\n", "ContainerName=web\n", "ServiceName=web\n"];
        var project = UnitFileProject.Of(records, files);
        for (var edit = 0; edit < TestExtent.Of(120, 25); edit++)
        {
            if (random.Next(3) == 0)
            {
                records = random.Next(2) == 0 ? Records : Records.Replace("record Front", "record Rear", StringComparison.Ordinal).Replace("8080", "8081", StringComparison.Ordinal);
                project.WithRecords(records);
            }
            else
            {
                var path = files[random.Next(files.Length)].Path;
                texts[path] = random.Next(4) == 0 ? files.Single(file => file.Path == path).Text : texts[path] + lines[random.Next(lines.Length)];
                project.With(path, texts[path]);
            }

            var fresh = UnitFileProject.Of(records, [.. texts.Select(file => (file.Key, file.Value))]);
            Assert.Equal(Spell(await fresh.FindAllAsync()), Spell(await project.FindAllAsync()));
        }
    }

    private static IEnumerable<string> Spell(IEnumerable<Diagnostic> found) =>
        found.Select(diagnostic => $"{UnitFileProject.Short(diagnostic)} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal);

    private static (FilesBesideUnits Reading, IReadOnlyList<object> Sources, IReadOnlyList<object> Units) Read(UnitFileProject project)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var files = ProjectUnitFiles.Read(project.Options, cancellation);
        var graph = UnitGraph.Build(project.Compilation, BuildSettings.Read(project.Options, cancellation), files, cancellation);
        var reading = Assert.Single(graph.Sets).Files!;
        return (reading, [.. files.All.Select(file => (object)file.Source)], [.. reading.Units.Select(unit => (object)unit)]);
    }
}

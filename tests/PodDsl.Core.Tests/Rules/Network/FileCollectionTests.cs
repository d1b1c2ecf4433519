using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules.Network;

namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2018: unit files that cannot all be meant for one host, so that what clashes between them is no mistake.</summary>
public sealed class FileCollectionTests
{
    private static readonly string[] Clashing = ["POD2002", "POD2012", "POD2013", "POD3001"];

    [Fact]
    public void Many_files_of_one_port_are_a_collection_and_said_to_be_one_once()
    {
        var findings = Lint(Apps(("a", 8080), ("b", 8080), ("c", 8080), ("d", 8080), ("e", 9090)));
        var finding = Assert.Single(findings, finding => finding.Rule == FileCollectionRule.Descriptor);
        Assert.Equal(
            "Several of these files want port 8080/tcp ('a', 'b', 'c' and 1 more), so they cannot all be meant for one host. They are taken for a collection to choose from, and other clashes between them are not reported. Lint what runs on one host by itself to see those.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.Equal("/units/a/a.container", finding.Source.File);
        Assert.Equal(["/units/b/b.container", "/units/c/c.container", "/units/d/d.container"], finding.AdditionalSources.Select(source => source.File));
        Assert.DoesNotContain(findings, finding => Clashing.Contains(finding.Rule.Id));
    }

    [Fact]
    public void So_are_files_that_clash_in_three_ways()
    {
        var findings = Lint(Apps(("a", 8080), ("b", 8080), ("c", 3000), ("d", 3000), ("e", 8000), ("f", 8000)));
        Assert.Contains(
            "port 8080/tcp ('a' and 'b'), port 3000/tcp ('c' and 'd') and port 8000/tcp ('e' and 'f')",
            Assert.Single(findings, finding => finding.Rule == FileCollectionRule.Descriptor).Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain(findings, finding => Clashing.Contains(finding.Rule.Id));
    }

    /// <summary>Three applications, each in a folder of its own, do not run together; what is in one folder does.</summary>
    [Fact]
    public void What_clashes_in_one_folder_of_a_collection_is_a_mistake_still()
    {
        QuadletSource[] sources =
        [
            .. Apps(("a", 8080), ("b", 8080), ("c", 8080), ("d", 8080)),
            new("/units/e/one.container", Text(70) + "[Container]\nContainerName=web\n"), new("/units/e/two.container", Text(71) + "[Container]\nContainerName=web\n"),
            new("/units/f/web.network", "[Network]\nSubnet=10.1.0.0/24\n"), new("/units/g/app.network", "[Network]\nSubnet=10.1.0.0/16\n"),
        ];
        var findings = Lint(sources);
        Assert.Single(findings, finding => finding.Rule == FileCollectionRule.Descriptor);
        Assert.DoesNotContain(findings, finding => finding.Rule.Id == "POD2008");
        Assert.DoesNotContain(findings, finding => finding.Rule.Id == "POD2012"
            && finding.Related.Any(source => Path.GetDirectoryName(source.File) != Path.GetDirectoryName(finding.Source.File)));
    }

    [Theory]
    [InlineData(8080, 8080, 3000, 3000)] // two mistakes
    [InlineData(8080, 8080, 8080, 3000)]
    public void A_few_clashes_are_mistakes(params int[] ports)
    {
        var findings = Lint(Apps([.. ports.Select((port, index) => (((char)('a' + index)).ToString(), port))]));
        Assert.DoesNotContain(findings, finding => finding.Rule == FileCollectionRule.Descriptor);
        Assert.Contains(findings, finding => finding.Rule.Id == "POD2002");
    }

    [Fact]
    public void Two_units_of_many_common_ports_are_one_clash() => Assert.DoesNotContain(
        Lint(
            new QuadletSource("/units/a.container", Text(1, 2, 3, 4, 5)),
            new QuadletSource("/units/b.container", Text(1, 2, 3, 4, 5))),
        finding => finding.Rule == FileCollectionRule.Descriptor);

    [Fact]
    public void What_is_declared_is_no_clash() => Assert.DoesNotContain(
        Lint(
            [
                new QuadletSource("/units/a.container", Text(80)),
                .. Enumerable.Range(0, 4).Select(index => new QuadletSource($"/units/b{index}.container", "# poddsl: AlternativeTo=a.container\n" + Text(80))),
            ]),
        finding => finding.Rule == FileCollectionRule.Descriptor);

    /// <summary>Instances of a template have ports of their own, and records are for one host.</summary>
    [Fact]
    public void Templates_and_records_are_no_collection()
    {
        Assert.DoesNotContain(
            Lint([.. Enumerable.Range(0, 5).Select(index => new QuadletSource($"/units/a{index}@.container", Text(80)))]),
            finding => finding.Rule == FileCollectionRule.Descriptor);
        var records = TestUnits.Read(string.Concat(Enumerable.Range(0, 5).Select(index => $"# a{index}.container\nPublishPort=80:80\n")))
            .Select(unit => unit with { Language = Language.CSharp })
            .ToArray();
        Assert.Empty(FileCollectionRule.Rule.Check(records.ToSet(), Target.Default));
        Assert.NotEmpty(records.Find("POD2002"));
    }

    private static QuadletSource[] Apps(params (string Name, int Port)[] apps) =>
        [.. apps.Select(app => new QuadletSource($"/units/{app.Name}/{app.Name}.container", Text(app.Port)))];

    private static string Text(params int[] ports) =>
        "[Container]\nImage=docker.io/library/web:1\n" + string.Concat(ports.Select(port => $"PublishPort={port}:80\n"));

    private static EquatableArray<Finding> Lint(params QuadletSource[] sources) => QuadletLint.Check(sources, Target.Default).Findings;
}

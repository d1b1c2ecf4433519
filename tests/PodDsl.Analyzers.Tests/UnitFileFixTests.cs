using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PodDsl.Analyzers.Tests.Support;
using PodDsl.CodeFixes;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Analyzers.Tests;

/// <summary>The light bulb in a hand-written unit file writes what <c>poddsl lint --fix</c> writes.</summary>
public sealed class UnitFileFixTests
{
    private const string NoRecords = "public static class Nothing;";
    private const string Head = "[Container]\nImage=docker.io/library/nginx:1.29\n";

    public static TheoryData<string, int> Examples => [.. FixExamples.All.Select((example, index) => (example.Key, index))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Each_fix_writes_what_lint_writes(string key, int index)
    {
        var example = FixExamples.All[index];
        var expected = new HashSet<(string Id, string Message, string Title, string Texts)>();
        foreach (var finding in QuadletLint.Check(example.Files, example.Target).Findings)
        {
            foreach (var fix in finding.Fixes)
            {
                var mended = QuadletFixes.Apply(
                    example.Files, example.Target, other => other == finding ? other.Fixes.First(same => same.Key == fix.Key && same.Title == fix.Title) : null, 1, decides: fix.Kind.IsDecision);
                if (mended.Mended == 1)
                {
                    expected.Add((finding.Rule.Id, finding.MessageIn(Language.UnitFile), fix.LabelIn(Language.UnitFile), Joined(mended.Sources)));
                }
            }
        }

        var editor = new UnitFileEditor(Project(example));
        var offered = new HashSet<(string Id, string Message, string Title, string Texts)>();
        var keys = new HashSet<string>();
        foreach (var bulb in (await editor.LightBulbsAsync()).Where(bulb => !bulb.Key.Contains(':', StringComparison.Ordinal)))
        {
            keys.Add(bulb.Key);
            offered.Add((bulb.Diagnostic.Id, bulb.Message, bulb.Action.Title, await editor.ApplyAsync(bulb)));
        }

        Assert.Contains(key, keys);
        Assert.Equal(expected.Order(), offered.Order());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_fix_of_all_writes_what_a_run_of_lint_writes(string key, int index)
    {
        var example = FixExamples.All[index];
        if (FixKinds.Find(key)!.IsDecision)
        {
            return;
        }

        var mended = QuadletFixes.Apply(example.Files, example.Target, finding => finding.Fixes.FirstOrDefault(fix => fix.Key == key));
        Assert.Equal(Joined(mended.Sources), await new UnitFileEditor(Project(example)).FixAllAsync(key));
    }

    [Fact]
    public async Task One_fix_mends_all_of_a_file_and_only_there()
    {
        const string twice = Head + "Environment=A=1\nenvironment=B=2\nlabel=c=3\n";
        var editor = new UnitFileEditor(UnitFileProject.Of(NoRecords, ("/units/a.container", twice), ("/units/b.container", twice)));
        var bulbs = await editor.LightBulbsAsync();

        var all = bulbs.First(bulb => bulb.Key == "CorrectKey:file" && bulb.Place.StartsWith("a.container", StringComparison.Ordinal));

        Assert.Equal("All POD5020 in a.container (additive)", all.Action.Title);
        const string mended = Head + "Environment=A=1\nEnvironment=B=2\nLabel=c=3\n";
        Assert.Equal(UnitFileEditor.Joined([("/units/a.container", mended), ("/units/b.container", twice)]), await editor.ApplyAsync(all));
        Assert.Equal(UnitFileEditor.Joined([("/units/a.container", mended), ("/units/b.container", mended)]), await editor.FixAllAsync("CorrectKey"));
        Assert.Equal(UnitFileEditor.Joined([("/units/a.container", mended), ("/units/b.container", mended)]), await editor.FixAllAsync(all.Key));
    }

    [Fact]
    public async Task A_decision_is_of_a_provider_without_a_fix_of_all()
    {
        Assert.Null(new UnitFileDecisionCodeFixProvider().GetFixAllProvider());
        var editor = new UnitFileEditor(UnitFileProject.Of(
            NoRecords, ("/units/a.container", Head + "PublishPort=8080:80\n"), ("/units/b.container", Head + "PublishPort=8080:80\n"), ("/units/c.container", Head + "PublishPort=8080:80\n")));
        Assert.DoesNotContain(await editor.LightBulbsAsync(), bulb => bulb.Diagnostic.Id == "POD2002" && bulb.Key.Contains(':', StringComparison.Ordinal));
    }

    /// <summary>A port that a record has is not free.</summary>
    [Fact]
    public async Task A_fix_in_a_file_knows_the_records()
    {
        var editor = new UnitFileEditor(UnitFileProject.Of(
            """
            [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8081)]
            public partial record Web : Container;
            """,
            ("/units/a.container", Head + "PublishPort=8080:80\n"), ("/units/b.container", Head + "PublishPort=8080:80\n")));

        var moves = (await editor.LightBulbsAsync()).Where(bulb => bulb.Diagnostic.Id == "POD2002" && bulb.Key == "MoveHostPort").ToList();

        Assert.NotEmpty(moves);
        foreach (var move in moves)
        {
            Assert.Contains("PublishPort=8082:80", await editor.ApplyAsync(move), StringComparison.Ordinal);
        }
    }

    /// <summary>A fix that would change a record is none of the file.</summary>
    [Fact]
    public async Task No_fix_in_a_file_changes_a_record()
    {
        var editor = new UnitFileEditor(UnitFileProject.Of(
            """
            [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080)]
            public partial record Web : Container;
            """,
            ("/units/wiki.container", Head + "PublishPort=8080:80\n")));
        foreach (var bulb in await editor.LightBulbsAsync())
        {
            Assert.Contains("== /units/wiki.container", await editor.ApplyAsync(bulb), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Line_ends_and_all_other_text_stay()
    {
        const string text = "# mine\r\n[Container]\r\n  Image = docker.io/library/nginx:1.29  \r\nlabel=c=3\r\n\r\n";
        var editor = new UnitFileEditor(UnitFileProject.Of(NoRecords, ("/units/a.container", text)));
        var bulb = (await editor.LightBulbsAsync()).First(bulb => bulb.Key == "CorrectKey");
        Assert.Equal(UnitFileEditor.Joined([("/units/a.container", text.Replace("label", "Label", StringComparison.Ordinal))]), await editor.ApplyAsync(bulb));
    }

    /// <summary>What is off by an .editorconfig or a comment is not mended with the others.</summary>
    [Fact]
    public async Task A_fix_of_all_leaves_what_is_switched_off()
    {
        const string text = Head + "UIDMap=0:110000:65536\n";
        var editor = new UnitFileEditor(UnitFileProject.Of(
            NoRecords,
            ("/units/a.container", text),
            ("/units/b.container", text.Replace("UIDMap", "# poddsl: disable POD1006\nUIDMap", StringComparison.Ordinal).Replace("110000", "310000", StringComparison.Ordinal)),
            ("/units/off/c.container", text.Replace("110000", "510000", StringComparison.Ordinal)),
            ("/units/off/.editorconfig", "[*]\ndotnet_diagnostic.POD1006.severity = none\n")));
        var after = await editor.FixAllAsync("AddTwinIdMap");
        Assert.Contains("GIDMap=0:110000:65536", after, StringComparison.Ordinal);
        Assert.DoesNotContain("GIDMap=0:310000", after, StringComparison.Ordinal);
        Assert.DoesNotContain("GIDMap=0:510000", after, StringComparison.Ordinal);
    }

    /// <summary>A file for two hosts: what is right for the podman of one would be an error with that of the other.</summary>
    [Fact]
    public async Task A_fix_that_is_an_error_for_another_host_is_not_offered()
    {
        const string hosts =
            """
            [PodmanVersion("6.1")]
            public partial record Attic : Host;
            [PodmanVersion("5.4")]
            public partial record Pi : Host;
            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, RunsOn<Pi>]
            public partial record Web : Container;
            """;
        const string text = Head + "PodmanArgs=--memory=1g\n";
        async Task<bool> IsOffered(string host) =>
            (await new UnitFileEditor(UnitFileProject.Of(hosts).With("/units/a.container", text, host)).LightBulbsAsync()).Any(bulb => bulb.Diagnostic.Id == "POD5011");

        Assert.True(await IsOffered("attic"));
        Assert.False(await IsOffered(""));
    }

    [Fact]
    public void Editors_ask_the_providers_in_files_of_any_ending()
    {
        foreach (var provider in new[] { typeof(UnitFileCodeFixProvider), typeof(UnitFileDecisionCodeFixProvider) })
        {
            var export = provider.GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
            Assert.Equal([nameof(TextDocumentKind.AdditionalDocument)], export.DocumentKinds);
            Assert.Null(export.DocumentExtensions);
        }
    }

    private static UnitFileProject Project(FixExample example)
    {
        var project = UnitFileProject.Of(NoRecords, [.. example.Files.Select(file => (file.Path, file.Text))])
            .WithProperty("PodDslPodmanVersion", example.Target.Podman.ToString())
            .WithProperty("PodDslScope", example.Target.Scope == UnitScope.User ? "user" : "system")
            .With("/units/.editorconfig", "[*]\n" + string.Concat(QuadletLint.Rules.Where(rule => !rule.IsEnabledByDefault).Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = suggestion\n")));
        return example.Facts is null ? project : project.WithFacts(example.Facts);
    }

    private static string Joined(IEnumerable<QuadletSource> files) => UnitFileEditor.Joined(files.Select(file => (file.Path, file.Text)));
}

using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>Files of a host with services are converted as the tool converts them.</summary>
public sealed class ConvertedFilesTests
{
    public static TheoryData<string> Ids => [.. QuadletLint.Rules.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Services_are_those_of_a_conversion(string id)
    {
        foreach (var example in new RulePage(id).Examples(RulePage.UnitFiles).Values)
        {
            foreach (var podman in new[] { PodmanVersion.Newest, new PodmanVersion(4, 3) })
            {
                Compare(example.Files, example.FilesTarget with { Podman = podman });
            }
        }
    }

    [Theory]
    [InlineData("Volume=./data:/data")]
    [InlineData("EnvironmentFile=web.env")]
    [InlineData("Mount=type=bind,source=./data,destination=/data")]
    public void A_path_from_the_folder_of_the_file_is_told_at_its_line(string line)
    {
        var converted = ConvertedFiles.Of([new QuadletSource("/home/me/p/web.container", $"[Container]\nImage=docker.io/library/nginx:1.29\n{line}\n")], [], Target.Default, default);
        Assert.Empty(converted.Files);
        Assert.Empty(converted.Converted);
        var problem = Assert.Single(converted.Problems);
        Assert.Equal(("POD5004", "/home/me/p/web.container", 3), (problem.Rule.Id, problem.Source.File, problem.Source.Line));
        Assert.DoesNotContain("no-folder", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Drop_ins_are_in_the_service_of_their_file_and_told_without_one()
    {
        var converted = ConvertedFiles.Of(
            [
                new QuadletSource("/p/web.container", "[Container]\nImage=docker.io/library/nginx:1.29\n"),
                new QuadletSource("/p/web.container.d/a.conf", "[Container]\nPublishPort=80:80\n"),
                new QuadletSource("/p/db.container.d/b.conf", "[Container]\nPublishPort=81:80\n"),
            ],
            [],
            Target.Default,
            default);
        Assert.Contains("--publish 80:80", Assert.Single(converted.Files).File.Text, StringComparison.Ordinal);
        Assert.Equal(["/p/web.container", "/p/web.container.d/a.conf"], converted.Converted.Order(StringComparer.Ordinal));
        Assert.Equal("/p/db.container.d/b.conf", Assert.Single(converted.Problems).Source.File);
    }

    private static void Compare(IReadOnlyList<QuadletSource> files, Target target)
    {
        var reading = QuadletReader.Read(files.OrderBy(file => file.FileName, StringComparer.Ordinal), target.Podman.Has(Behaviors.HasQuadlet) ? target.Podman : PodmanVersion.Newest);
        var expected = reading.Units
            .SelectMany(unit => UnitFormats.Of(UnitFormat.Service).Write(unit.Unit with { DeclaredName = unit.Unit.FileName }, target, unit.Members, default).Files)
            .ToLookup(file => file.FileName, file => file.Text);
        var converted = ConvertedFiles.Of(files, [], target, default);
        foreach (var file in converted.Files.Select(made => made.File))
        {
            Assert.Contains(file.Text, expected[file.FileName]);
        }

        Assert.All(expected.Select(made => made.Key).Except(converted.Files.Select(made => made.File.FileName)), lost => Assert.Contains(converted.Problems, problem => problem.Rule.Id == "POD5004"));
    }
}

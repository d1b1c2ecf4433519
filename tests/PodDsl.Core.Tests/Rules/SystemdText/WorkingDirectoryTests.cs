using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5002: a record whose files are in no folder that Quadlet knows. Quadlet refuses such a file, which the reader reports.</summary>
public sealed class WorkingDirectoryTests
{
    private const string Build = "[Build]\nImageTag=localhost/a\n";

    [Theory]
    [InlineData("build", Build + "File=Containerfile", "[File] of 'a' cannot be written. 'Containerfile' is relative, and nothing says to what. Write an absolute path, or set [SetWorkingDirectory(\"unit\")] for a file beside the unit.")]
    [InlineData("build", Build + "File=./app/Containerfile", "[File] of 'a' cannot be written. './app/Containerfile' is relative, and nothing says to what. Write an absolute path, or set [SetWorkingDirectory(\"unit\")] for a file beside the unit.")]
    [InlineData("build", Build + "File=Containerfile\nSetWorkingDirectory=yaml", "[SetWorkingDirectory] of 'a' cannot be written. It is 'yaml', which only a kube unit has. Write file or unit, or a path.")]
    [InlineData("build", Build + "SetWorkingDirectory=file", "[SetWorkingDirectory] of 'a' cannot be written. It is 'file', and there is no [File] whose folder that could be. Set [File], or write unit.")]
    [InlineData("kube", "[Kube]\nYaml=/srv/a.yaml\nSetWorkingDirectory=/srv", "[SetWorkingDirectory] of 'a' cannot be written. It is '/srv', and a kube unit has unit and yaml only. Write one of them, or set [WorkingDirectory].")]
    [InlineData("kube", "[Kube]\nYaml=/srv/a.yaml\nYaml=/srv/b.yaml\nSetWorkingDirectory=yaml", "[SetWorkingDirectory] of 'a' cannot be written. It is 'yaml', and there are several [Yaml]. Write unit, or set [WorkingDirectory].")]
    public void What_the_reader_refuses_in_a_file_is_an_error_of_a_record(string kind, string text, string message)
    {
        var file = FileOf(kind, text);
        var unit = Assert.Single(QuadletReader.Read([file]).Parsed);

        Assert.Equal([message], WorkingDirectoryRule.Rule.Messages(unit.Record()));
        Assert.Empty(WorkingDirectoryRule.Rule.Messages(unit));
        Assert.Contains(QuadletLint.Check([file], Target.Default).Findings, finding => finding.Rule == ReaderRules.Refused);
    }

    [Theory]
    [InlineData("build", Build + "File=/srv/Containerfile")]
    [InlineData("build", Build + "File=https://example.org/Containerfile")]
    [InlineData("build", Build + "File=%h/Containerfile")]
    [InlineData("build", Build + "File=Containerfile\nSetWorkingDirectory=unit")]
    [InlineData("build", Build + "File=Containerfile\nSetWorkingDirectory=file")]
    [InlineData("build", Build + "File=Containerfile\nSetWorkingDirectory=/srv/app")]
    [InlineData("build", Build + "File=Containerfile\nSetWorkingDirectory=app")]
    [InlineData("build", Build + "File=Containerfile\n[Service]\nWorkingDirectory=/srv")]
    [InlineData("kube", "[Kube]\nYaml=/srv/a.yaml\nYaml=/srv/b.yaml\nSetWorkingDirectory=unit")]
    [InlineData("kube", "[Kube]\nYaml=a.yaml\nSetWorkingDirectory=yaml")]
    public void What_quadlet_takes_is_not_reported(string kind, string text)
    {
        var reading = QuadletReader.Read([FileOf(kind, text)]);

        Assert.DoesNotContain(reading.Problems, problem => problem.IsError);
        Assert.Empty(WorkingDirectoryRule.Rule.Messages(Assert.Single(reading.Parsed).Record()));
    }

    [Fact]
    public void Only_newer_podmans_take_a_specifier_for_an_absolute_path()
    {
        var unit = Assert.Single(QuadletReader.Read([FileOf("build", Build + "File=%h/Containerfile")]).Parsed).Record();

        Assert.Equal(
            ["[File] of 'a' cannot be written. '%h/Containerfile' is relative, and nothing says to what. Write an absolute path, or set [SetWorkingDirectory(\"unit\")] for a file beside the unit."],
            WorkingDirectoryRule.Rule.Check(unit, Target.Default with { Podman = new PodmanVersion(5, 4) }).Select(finding => finding.Message));
    }

    private static QuadletSource FileOf(string kind, string text) => new($"/u/a.{kind}", text + "\n");
}

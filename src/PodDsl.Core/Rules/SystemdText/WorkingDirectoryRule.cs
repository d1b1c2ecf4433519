using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5002: a record whose files are in no folder that Quadlet knows. Quadlet refuses such a file, which the reader reports.</summary>
public static class WorkingDirectoryRule
{
    public static readonly UnitRule Rule = new([WriterRules.NotExpressible], Check)
    {
        Needs = [Keys.File, Keys.SetWorkingDirectory],
    };

    private static IEnumerable<Finding> Check(Unit unit, Target target) => (unit.Language, unit.Kind) switch
    {
        (Language.CSharp, UnitKind.Build) => CheckBuild(unit, target),
        (Language.CSharp, UnitKind.Kube) => CheckKube(unit, target),
        _ => [],
    };

    private static IEnumerable<Finding> CheckBuild(Unit unit, Target target)
    {
        var directory = unit.FindOwn(Keys.SetWorkingDirectory);
        var file = unit.FindOwn(Keys.File);
        switch (WordOf(directory))
        {
            case "yaml":
                yield return WriterRules.CannotWrite(unit, directory!, "It is 'yaml', which only a kube unit has. Write file or unit, or a path.");
                break;
            case "file" when file is null:
                yield return WriterRules.CannotWrite(unit, directory!, $"It is 'file', and there is no {Parts.Name(unit, Keys.File)} whose folder that could be. Set {Parts.Name(unit, Keys.File)}, or write unit.");
                break;
            case null or "" when file is not null && IsRelative(file.Value.ToQuadlet(), target) && unit.FindSetting(Section.Service, Keys.WorkingDirectory) is null:
                yield return WriterRules.CannotWrite(
                    unit,
                    file,
                    $"'{file.Value.ToQuadlet()}' is relative, and nothing says to what. Write an absolute path, or set {Parts.Set(unit, Section.Kind, Keys.SetWorkingDirectory, "unit")} for a file beside the unit.");
                break;
        }
    }

    private static IEnumerable<Finding> CheckKube(Unit unit, Target target)
    {
        if (unit.FindOwn(Keys.SetWorkingDirectory) is not { } directory)
        {
            yield break;
        }

        switch (WordOf(directory))
        {
            case "" or "unit" or null:
                break;
            case "yaml":
                if (target.Podman.Has(Behaviors.PlaysSeveralFiles) && unit.FindAll(Section.Kind, Keys.Yaml).Count() > 1)
                {
                    yield return WriterRules.CannotWrite(
                        unit,
                        directory,
                        $"It is 'yaml', and there are several {Parts.Name(unit, Keys.Yaml)}. Write unit, or set {Parts.Name(unit, Section.Service, Keys.WorkingDirectory)}.");
                }

                break;
            default:
                yield return WriterRules.CannotWrite(
                    unit,
                    directory,
                    $"It is '{directory.Value.ToQuadlet()}', and a kube unit has unit and yaml only. Write one of them, or set {Parts.Name(unit, Section.Service, Keys.WorkingDirectory)}.");
                break;
        }
    }

    /// <summary>Quadlet takes the words in any case.</summary>
    private static string? WordOf(Setting? directory) => directory?.Value.ToQuadlet().Marked.ToLowerInvariant();

    private static bool IsRelative(Text path, Target target) =>
        path.Marked.Length > 0 && !path.StartsWith('/') && !QuadletUrls.IsUrl(path.Marked)
        && !(path.StartsWith(Text.SpecifierMark) && target.Podman.Has(Behaviors.TakesSpecifiersForAbsolute));
}

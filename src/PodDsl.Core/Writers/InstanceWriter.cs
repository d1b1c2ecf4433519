using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Writers;

/// <summary>
/// Writes the drop-ins that start the named instances of a template. Quadlet could do so only through links to its file, which a project
/// cannot make, and for one default instance.
/// </summary>
internal static class InstanceWriter
{
    private static readonly (string Directive, string Dependency)[] Installs =
        [(Keys.WantedBy, Keys.Wants), (Keys.RequiredBy, Keys.Requires), (Keys.UpheldBy, Keys.Upholds)];

    public static void Add(Unit unit, List<WrittenFile> files, List<Finding> problems, Steps steps)
    {
        var instances = unit.FindAll(Section.Style, Keys.Instances).ToList();
        if (instances.Count == 0)
        {
            return;
        }

        foreach (var starter in Starters(unit).GroupBy(starter => starter.Unit, StringComparer.Ordinal))
        {
            using var writer = new SectionWriter(unit, steps);
            writer.Header(unit.DeclaredName);
            foreach (var (_, dependency, suffix) in starter)
            {
                foreach (var setting in instances)
                {
                    foreach (var instance in ((WordsValue)setting.Value).Words)
                    {
                        writer.Add(Section.Unit, dependency, new Text(unit.ServiceName + instance.Marked + suffix), setting);
                    }
                }
            }

            writer.End("Unit");
            problems.AddRange(writer.Problems);
            var name = unit.ServiceName.Substring(0, unit.ServiceName.Length - 1);
            files.Add(new WrittenFile(UnitFormat.Service, $"{starter.Key}.d/{name}-instances.conf", writer.Text));
        }
    }

    /// <summary>True if anything starts the instances.</summary>
    public static bool HasStarter(Unit unit) => Starters(unit).Any();

    private static IEnumerable<(string Unit, string Dependency, string Suffix)> Starters(Unit unit)
    {
        foreach (var starter in Starters(unit.Settings.Where(setting => setting.Option.Section == Section.Install && InstallOwner.IsOfService(unit, setting)), ".service"))
        {
            yield return starter;
        }

        foreach (var companion in Companion.Of(unit))
        {
            var suffix = "." + companion.Extension;
            foreach (var starter in Starters(InstallOwner.OfCompanion(unit, companion), suffix).DefaultIfEmpty((companion.Target, Keys.Wants, suffix)))
            {
                yield return starter;
            }
        }
    }

    private static IEnumerable<(string Unit, string Dependency, string Suffix)> Starters(IEnumerable<Setting> settings, string suffix)
    {
        foreach (var setting in settings)
        {
            var dependency = Installs.FirstOrDefault(install => install.Directive == setting.Option.Name).Dependency;
            var name = setting.Value.Reference is { } other ? other.ServiceUnit : setting.Value.ToArgument().Literal;
            if (dependency is not null && setting.Value is not RawValue && name is not null && UnitNameSyntax.IsValid(name))
            {
                yield return (name, dependency, suffix);
            }
        }
    }
}

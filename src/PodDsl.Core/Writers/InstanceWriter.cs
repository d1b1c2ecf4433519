using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Writers;

/// <summary>
/// Writes the drop-ins that start the named instances of a template. Quadlet could do so only by links to its file, of
/// which a project has none, and by one default instance.
/// </summary>
internal static class InstanceWriter
{
    private static readonly (string Directive, string Dependency)[] Installs =
        [("WantedBy", "Wants"), ("RequiredBy", "Requires"), ("UpheldBy", "Upholds")];

    public static void Add(Unit unit, List<UnitFile> files, List<Finding> problems)
    {
        var instances = unit.FindAll(Section.Style, "Instances").ToList();
        if (instances.Count == 0)
        {
            return;
        }

        foreach (var starter in Starters(unit).GroupBy(starter => starter.Unit, StringComparer.Ordinal))
        {
            var writer = new SectionWriter(unit);
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
            files.Add(new UnitFile(UnitFormat.Service, $"{starter.Key}.d/{name}-instances.conf", writer.Text));
        }
    }

    /// <summary>Whether anything starts the instances.</summary>
    public static bool HasStarter(Unit unit) => Starters(unit).Any();

    private static IEnumerable<(string Unit, string Dependency, string Suffix)> Starters(Unit unit)
    {
        foreach (var (directive, dependency) in Installs)
        {
            foreach (var setting in unit.FindAll(Section.Install, directive))
            {
                var name = setting.Value.Reference is { } other ? other.ServiceUnit : setting.Value.ToArgument().Literal;
                if (setting.Value is not RawValue && name is not null && UnitNameSyntax.IsValid(name))
                {
                    yield return (name, dependency, ".service");
                }
            }
        }

        if (CompanionWriter.Has(unit, Section.Timer))
        {
            yield return ("timers.target", "Wants", ".timer");
        }

        if (CompanionWriter.Has(unit, Section.Socket))
        {
            yield return ("sockets.target", "Wants", ".socket");
        }
    }
}

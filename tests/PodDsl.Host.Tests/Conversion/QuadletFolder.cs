using System.Text;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Conversion;

/// <summary>A folder of Quadlet files, read by us and by the generator of a host.</summary>
internal sealed record QuadletFolder(string Path)
{
    private const string Mounted = "/run/units/";

    /// <summary>The files, with the paths at which the generator sees them.</summary>
    public QuadletReading Read(Suite suite) => QuadletReader.Read(
        Files(Path)
            .Select(file => new QuadletSource(Mounted + System.IO.Path.GetRelativePath(Path, file), Encoding.UTF8.GetString(File.ReadAllBytes(file)))),
        suite.Podman());

    /// <summary>The files in the order in which the generator looks for them: those of a folder, and then those of the folders in it.</summary>
    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder).Order(StringComparer.Ordinal)
        .Concat(Directory.GetDirectories(folder).Order(StringComparer.Ordinal).SelectMany(Files));

    /// <summary>The path of a file below the folder.</summary>
    public static string Relative(string readPath) => readPath[Mounted.Length..];

    /// <summary>Writes the possible Quadlet files into another folder, and returns the others with the reasons.</summary>
    public static Dictionary<string, string> WriteQuadlet(QuadletReading reading, Target target, QuadletFolder folder)
    {
        var unwritten = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unit in reading.Units)
        {
            var result = QuadletWriter.Write(unit.Unit, target);
            if (result.Files.IsEmpty)
            {
                unwritten[unit.Unit.FileName] = string.Join("; ", result.Problems.Select(problem => problem.Message));
            }

            foreach (var file in result.Files)
            {
                var path = System.IO.Path.Combine(folder.Path, Relative(unit.Unit.DeclaredName));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text);
            }
        }

        return unwritten;
    }

    /// <summary>The texts of our services for the units, and the reasons for units without one.</summary>
    public static (Dictionary<string, string> Services, Dictionary<string, string> Refused) Write(QuadletReading reading, Target target)
    {
        var services = new Dictionary<string, string>(StringComparer.Ordinal);
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unit in reading.Units)
        {
            var result = ServiceWriter.Write(unit.Unit, target, unit.Members);
            foreach (WrittenFile file in result.Files)
            {
                services[file.FileName] = file.Text;
            }

            if (result.Files.IsEmpty)
            {
                refused[unit.Unit.ServiceName + ".service"] = string.Join("; ", result.Problems.Select(problem => problem.Message));
            }
        }

        return (services, refused);
    }
}

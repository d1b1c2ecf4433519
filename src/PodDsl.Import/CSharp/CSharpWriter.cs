using System.Text;

namespace PodDsl.Import.CSharp;

/// <summary>A file of C#, or a project file.</summary>
/// <param name="Path">Its path, relative to the folder of the project.</param>
/// <param name="Text">Its text.</param>
public sealed record SourceFile(string Path, string Text);

/// <summary>Writes what was imported as records, with the constants and interfaces that a person would make.</summary>
public static class CSharpWriter
{
    /// <summary>The files of a project.</summary>
    public static IReadOnlyList<SourceFile> Write(Imported imported, CSharpOptions options)
    {
        var space = SpaceOf(imported.Name);
        var names = new RecordNames(imported.Units, space);
        var settings = new SettingsClass(imported);
        var reader = new UnitRecordReader(names, settings);

        // Whether a constant is a number is known only once all values have asked for it.
        _ = imported.Units.Select(reader.Read).ToList();
        settings.IsSettled = true;
        var records = InstanceRecords.WithTemplates([.. imported.Units.Select(unit => (unit, reader.Read(unit)))], names);
        var files = new List<SourceFile>();
        if (options.PackageVersion is { } version)
        {
            files.Add(new SourceFile($"{space}.csproj", ProjectFile(version, ProjectProperties.Of(options.Target))));
        }

        if (settings.Write(space) is { } constants)
        {
            files.Add(new SourceFile($"{SettingsClass.TypeName}.cs", constants));
        }

        if (SharedRecord.Of(records, () => names.Unused($"I{space}Service")) is var (mixin, others))
        {
            records = [mixin, .. others];
        }

        var comments = new CommentPlaces(imported, records, names, options.Layout == CSharpLayout.Application);
        if (options.Layout == CSharpLayout.Unit)
        {
            files.AddRange(records.Select(record => new SourceFile($"{record.Name}.cs", FileOf(space, [record], comments))));
        }
        else if (records.Count > 0)
        {
            files.Add(new SourceFile($"{space}.cs", FileOf(space, records, comments)));
        }

        return files;
    }

    /// <summary>The namespace of an application.</summary>
    public static string SpaceOf(string name) => RecordNames.Identifier(name) is var space && space == "PodDsl" ? "Units" : space;

    private static string FileOf(string space, IEnumerable<UnitRecord> records, CommentPlaces comments)
    {
        var text = new StringBuilder($"using PodDsl;\n\nnamespace {space};\n");
        foreach (var record in records)
        {
            text.Append('\n').Append(RecordWriter.Write(record, comments));
        }

        return text.ToString();
    }

    private static string ProjectFile(string version, IReadOnlyList<ProjectProperty> properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <PodDslFormats>quadlet</PodDslFormats>{string.Concat(properties.Select(static property => $"\n    {property}"))}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="PodDsl" Version="{version}" />
          </ItemGroup>
        </Project>

        """;
}

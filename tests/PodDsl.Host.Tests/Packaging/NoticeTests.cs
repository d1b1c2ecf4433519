using System.Text.Json;

namespace PodDsl.Host.Tests.Packaging;

/// <summary>The licences of what the program carries.</summary>
public sealed class NoticeTests
{
    [Fact]
    public void Notice_names_each_package_of_the_program_and_no_other()
    {
        using var dependencies = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(BuildFacts.Read("Tool"), ".deps.json")));
        var carried = dependencies.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject()
            .Where(library => library.Value.TryGetProperty("runtime", out _))
            .Select(library => library.Name.Split('/')[0])
            .Where(name => name != "poddsl" && !name.StartsWith("PodDsl.", StringComparison.Ordinal));

        var rows = File.ReadLines(Path.Combine(BuildFacts.RepositoryRoot, "packaging/NOTICE"))
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains("Copyright (c) ", StringComparison.Ordinal))
            .Select(line => line.Trim().Split("  ")[0])
            .Where(name => name != ".NET runtime and libraries")
            .Select(name => name.Contains('(', StringComparison.Ordinal) ? name.Split('(', ')')[1] : name);
        Assert.Equal(carried.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }
}

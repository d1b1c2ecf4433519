using System.Reflection;
using PodDsl.Core.Model;

namespace PodDsl.Core.Tests.Architecture;

/// <summary>Tests have the folders of the code that they test: those of <c>Values.Subnet</c> are <c>Values.SubnetTests</c>.</summary>
public sealed class TestFoldersTests
{
    private const string Core = "PodDsl.Core";
    private const string Tests = "PodDsl.Core.Tests";

    private static readonly ILookup<string, string> Folders = typeof(Unit).Assembly.GetTypes()
        .Where(type => type is { IsNested: false, Namespace: { } space } && space.StartsWith(Core + ".", StringComparison.Ordinal))
        .ToLookup(type => type.Name.Split('`')[0], type => type.Namespace![(Core.Length + 1)..]);

    [Fact]
    public void Each_folder_of_tests_is_one_of_Core_or_about_all_of_it() => Assert.All(
        TestClasses().Select(type => FolderOf(type).Split('.')[0]).Distinct(),
        folder => Assert.True(folder is "Architecture" or "Cancellation" || CoreFolders.FloorOf(folder) >= 0, folder));

    [Fact]
    public void Tests_of_a_type_are_in_the_folder_of_the_type()
    {
        Assert.Contains("Values", Folders["Subnet"]);
        Assert.Empty(TestClasses()
            .Select(type => (type.Name, Folder: FolderOf(type), Expected: PlacesOf(type.Name).ToList()))
            .Where(tests => tests.Expected.Count > 0 && !tests.Expected.Contains(tests.Folder))
            .Select(tests => $"{tests.Folder}/{tests.Name}.cs belongs to {string.Join(" or ", tests.Expected)}"));
    }

    /// <summary>The folders of the types that tests with that name can cover.</summary>
    private static IEnumerable<string> PlacesOf(string tests)
    {
        var name = tests[..^"Tests".Length];
        return Folders[name].Concat(Folders[name + "s"]).Concat(Folders[name + "Rule"]);
    }

    private static IEnumerable<Type> TestClasses() => typeof(TestFoldersTests).Assembly.GetTypes().Where(type =>
        type.Name.EndsWith("Tests", StringComparison.Ordinal) && type.GetMethods().Any(method => method.GetCustomAttributes<FactAttribute>().Any()));

    private static string FolderOf(Type tests) => tests.Namespace!.Length > Tests.Length ? tests.Namespace[(Tests.Length + 1)..] : "";
}

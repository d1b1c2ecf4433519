using System.Reflection;
using System.Xml.Linq;

namespace PodDsl.Tests;

public sealed class DocumentationTests
{
    private const BindingFlags OwnPublic =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Public = typeof(Unit).Assembly.GetExportedTypes();

    private static IEnumerable<Type> Settings => AttributeTypes.OfUsers;

    [Fact]
    public void Every_public_type_says_what_it_is()
    {
        Assert.All(Public, type => AssertSentence(LibraryDocs.Of(type)?.Element("summary"), type.Name));
    }

    [Fact]
    public void Every_public_member_says_what_it_is()
    {
        var members = Public.Where(type => !type.IsSubclassOf(typeof(Unit)) && type != typeof(Unit)).SelectMany(MembersOf);

        Assert.All(members, member =>
            AssertSentence(LibraryDocs.Of(member)?.Element("summary"), $"{member.DeclaringType!.Name}.{member.Name}"));
    }

    [Fact]
    public void Every_parameter_of_an_attribute_is_described()
    {
        Assert.All(AttributeTypes.All.SelectMany(type => type.GetConstructors()), constructor =>
        {
            var docs = LibraryDocs.Of(constructor) ?? LibraryDocs.Of(constructor.DeclaringType!);
            Assert.All(constructor.GetParameters(), parameter => Assert.Contains(
                docs?.Elements("param") ?? [],
                param => param.Attribute("name")?.Value == parameter.Name && param.Value.Trim().Length > 0));
        });
    }

    [Fact]
    public void Every_attribute_and_every_kind_of_unit_has_an_example()
    {
        var types = Settings.Concat(Public.Where(type => type.BaseType == typeof(Unit)));

        Assert.All(types, type => Assert.False(
            string.IsNullOrWhiteSpace(LibraryDocs.Of(type)?.Element("example")?.Element("code")?.Value), $"{type.Name} has no example."));
    }

    [Fact]
    public void Example_of_an_attribute_uses_it()
    {
        Assert.All(Settings, type =>
            Assert.Matches($@"\b{AttributeTypes.NameOf(type)}\b", LibraryDocs.Text(LibraryDocs.Of(type), "example")));
    }

    [Fact]
    public void Every_attribute_names_its_source()
    {
        Assert.All(Settings.Where(type => !RefersToPlainTwin(type)), type => Assert.Matches(
            @"Source: (PodDsl|[a-z][\w.-]*\(\d\)).*\.\s*$", LibraryDocs.Text(LibraryDocs.Of(type), "remarks")?.ReplaceLineEndings(" ")));
    }

    private static IEnumerable<MemberInfo> MembersOf(Type type) =>
    [
        .. type.GetProperties(OwnPublic),
        .. type.GetFields(OwnPublic).Where(field => !field.IsSpecialName),
        .. type.GetConstructors(OwnPublic).Where(constructor => !HasDocsOfType(constructor)),
    ];

    /// <summary>A primary constructor and an implicit one have the documentation of their type.</summary>
    private static bool HasDocsOfType(ConstructorInfo constructor) => constructor.DeclaringType!.GetConstructors().Length == 1;

    /// <summary>True if a generic attribute refers to the docs of its twin for names of units.</summary>
    private static bool RefersToPlainTwin(Type type)
    {
        var plain = AttributeTypes.Named(AttributeTypes.NameOf(type)).FirstOrDefault(twin => !twin.IsGenericTypeDefinition);
        var references = LibraryDocs.Of(type)?.Element("remarks")?.Descendants("see").Select(see => see.Attribute("cref")?.Value);
        return plain is not null && plain != type && references?.Contains("T:" + plain.FullName) == true;
    }

    /// <summary>A sentence begins with a capital letter or with code, and ends with a full stop.</summary>
    private static void AssertSentence(XElement? summary, string what)
    {
        var text = summary?.Value.Trim();
        var beginsWithCode = summary?.Nodes().FirstOrDefault(node => node is not XText text || !string.IsNullOrWhiteSpace(text.Value))
            is XElement { Name.LocalName: "c" };
        Assert.True(text is { Length: > 3 } && (char.IsUpper(text[0]) || beginsWithCode) && text[^1] == '.', $"{what}: '{text}'");
    }
}

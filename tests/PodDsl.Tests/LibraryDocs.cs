using System.Reflection;
using System.Xml.Linq;

namespace PodDsl.Tests;

/// <summary>The documentation in the library's package, by the id of the member.</summary>
internal static class LibraryDocs
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "PodDsl.xml"), LoadOptions.PreserveWhitespace)
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    public static XElement? Of(Type type) => Members.GetValueOrDefault("T:" + type.FullName);

    public static XElement? Of(MemberInfo member) => Members.GetValueOrDefault(Id(member));

    public static string? Text(XElement? docs, string element) => docs?.Element(element)?.Value.Trim();

    private static string Id(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"M:{member.DeclaringType!.FullName}.#ctor{Parameters(constructor)}",
        PropertyInfo => $"P:{member.DeclaringType!.FullName}.{member.Name}",
        FieldInfo => $"F:{member.DeclaringType!.FullName}.{member.Name}",
        _ => throw new ArgumentException($"{member} has no id here.", nameof(member)),
    };

    private static string Parameters(ConstructorInfo constructor)
    {
        var types = constructor.GetParameters().Select(parameter => parameter.ParameterType.FullName);
        return constructor.GetParameters().Length == 0 ? "" : $"({string.Join(',', types)})";
    }
}

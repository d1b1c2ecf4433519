using System.Reflection;

namespace PodDsl.Tests;

/// <summary>The public attributes of the library, seen by reflection.</summary>
internal static class AttributeTypes
{
    private const string Suffix = "Attribute";

    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(Unit).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract)];

    /// <summary>Those of users; the others are written by the generator.</summary>
    public static IEnumerable<Type> OfUsers => All.Where(type => type != typeof(EmittedUnitAttribute) && type != typeof(EmittedUnitsAttribute) && type != typeof(EmittedHostAttribute));

    /// <summary>The attributes with a name: at most the plain one and its generic twin.</summary>
    public static IReadOnlyList<Type> Named(string name) => [.. All.Where(type => NameOf(type) == name)];

    /// <summary>The name as users write it, without type parameters.</summary>
    public static string NameOf(Type attribute)
    {
        var name = attribute.Name.Split('`')[0];
        return name[..^Suffix.Length];
    }

    public static AttributeUsageAttribute UsageOf(Type attribute) =>
        attribute.GetCustomAttribute<AttributeUsageAttribute>(inherit: false)
        ?? throw new InvalidOperationException($"{attribute} has no usage.");

    /// <summary>The constructors and settable properties in the words of C#, one a line.</summary>
    public static IReadOnlyList<string> ShapeOf(Type attribute) =>
    [
        .. attribute.GetConstructors().Select(Signature).Order(StringComparer.Ordinal),
        .. attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => $"{Word(property.PropertyType)} {property.Name}"),
    ];

    public static string Signature(ConstructorInfo constructor) =>
        $"({string.Join(", ", constructor.GetParameters().Select(Parameter))})";

    /// <summary>The types of a constructor's parameters, without their names.</summary>
    public static string Types(ConstructorInfo constructor) =>
        string.Join(", ", constructor.GetParameters().Select(parameter => Parameter(parameter, name: "")));

    private static string Parameter(ParameterInfo parameter) => Parameter(parameter, " " + parameter.Name);

    private static string Parameter(ParameterInfo parameter, string name)
    {
        var isParams = parameter.IsDefined(typeof(ParamArrayAttribute));
        var defaultValue = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}".ToLowerInvariant() : "";
        return $"{(isParams ? "params " : "")}{Word(parameter.ParameterType)}{name}{defaultValue}";
    }

    private static string Word(Type type) => type switch
    {
        _ when type == typeof(string) => "string",
        _ when type == typeof(string[]) => "string[]",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(int) => "int",
        _ when type == typeof(long) => "long",
        _ => type.Name,
    };
}

namespace PodDsl.Tests;

/// <summary>
/// The attributes with a shape of their own, and that shape, on which code that reads symbols relies.
/// </summary>
internal static class SpecialShapes
{
    private static readonly string[] NetworkMembership =
        ["string IP", "string IP6", "string Mac", "string[] Aliases", "string InterfaceName", "string[] Options"];

    private static readonly string[] VolumeOptions = ["bool ReadOnly", "Relabel Relabel", "string[] Options"];

    /// <summary>By the name of the attribute, with <c>&lt;T&gt;</c> for the generic one.</summary>
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["AddHost"] = ["(string host, string address)"],
        ["AddHost<T>"] = ["()", "string Name"],
        ["AlternativeTo<T>"] = ["()"],
        ["AutoUpdate"] = ["(AutoUpdatePolicy policy)", "(string value)"],
        ["Clear"] = ["(params string[] settings)"],
        ["ConmonPidFile"] = ["()", "(string path)"],
        ["DependsOn"] = ["(string unit)", "DependencyStrength Strength"],
        ["DependsOn<T>"] = ["()", "DependencyStrength Strength", "string Instance"],
        ["Directive"] = ["(string section, string name, string value)"],
        ["Driver"] = ["(string driver)"],
        ["DropIn"] = ["(string unit)", "string FileName"],
        ["EmittedHost"] = ["(string name, string formats)", "string Converted"],
        ["EmittedUnit"] = ["(string format, string fileName, string text)", "bool HoldsSecrets", "string Host", "string User"],
        ["EmittedUnits"] = ["(string records)"],
        ["Env"] = ["()", "(string name)", "(string name, string value)", "string Name"],
        ["GidMap"] = ["(long containerId, long hostId, long size = 1)", "bool Extend", "bool HostIdOfParent"],
        ["Group"] = ["(long id)", "(string group)"],
        ["IdBlock"] = ["()", "(long number)"],
        ["Image"] = ["(string reference)", "bool PullOnStart"],
        ["Image<T>"] = ["()", "bool PullOnStart"],
        ["Key"] = ["(string section, string name, string value)"],
        ["Mount"] = ["(MountType type, string destination)", "string Source", "bool ReadOnly", "string[] Options"],
        ["Mount<T>"] = ["(string destination)", "bool ReadOnly", "string[] Options"],
        ["Network"] = ["()", "(string network)", .. NetworkMembership, "string Subnet", "string Gateway", "string IPRange"],
        ["Network<T>"] = ["()", .. NetworkMembership],
        ["Notify"] = ["(NotifyMode mode)"],
        ["Options"] = ["(string name, string value)", "(string options)"],
        ["Pod"] = ["(string pod)"],
        ["Pod<T>"] = ["()"],
        ["Publish"] = ["(int containerPort)", "int HostPort", "string HostAddress", "PortProtocol Protocol", "int Count"],
        ["RunsOn<T>"] = ["()", "string User"],
        ["Secret"] = ["(string name)", "SecretType Type", "string Target", "long Uid", "long Gid", "string Mode"],
        ["SharesIdsWith<T>"] = ["()"],
        ["UidMap"] = ["(long containerId, long hostId, long size = 1)", "bool Extend", "bool HostIdOfParent"],
        ["UnitName"] = ["(string name)"],
        ["User"] = ["(long id)", "(string user)"],
        ["Volume"] = ["(string destination)", "(string source, string destination)", .. VolumeOptions],
        ["Volume<T>"] = ["(string destination)", .. VolumeOptions],
    };

    /// <summary>The attributes that belong to no row of the catalogue.</summary>
    public static IReadOnlyList<string> WithoutRow { get; } = ["Address", "Clear", "DependsOn", "Directive", "DropIn", "EmittedHost", "EmittedUnit", "EmittedUnits", "Facts", "Formats", "IdPool", "Key", "PodmanVersion", "RetiredIdBlock", "RunsOn", "UnitName"];

    public static string NameOf(Type attribute) =>
        AttributeTypes.NameOf(attribute) + (attribute.IsGenericTypeDefinition ? "<T>" : "");
}

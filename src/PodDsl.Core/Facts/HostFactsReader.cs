using System.Diagnostics.CodeAnalysis;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Facts;

/// <summary>Reads the file of host facts. <c>docs/host-facts.schema.json</c> describes it.</summary>
public static class HostFactsReader
{
    private const long MaximumId = uint.MaxValue;

    private static readonly string[] Names =
    [
        "schema", "podman", "systemd", "os", "osVersion", "user", "subuid", "subgid", "autoUser", "accounts", "groups",
        "listeners", "selinux", "cgroups", "systemUnits", "userUnits", "lingering", "unprivilegedPortStart", "routes",
        "networks", "secrets", "networkOnline", "users",
    ];

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="error">The first mistake.</param>
    /// <param name="steps">Each value is a step.</param>
    public static bool TryRead(
        string text, [NotNullWhen(true)] out HostFacts? facts, [NotNullWhen(false)] out HostFactsError? error, Steps steps = default)
    {
        facts = null;
        var parser = new JsonParser(text, steps);
        if (parser.Parse() is not { } root)
        {
            var (start, length, message) = parser.Error!.Value;
            error = HostFactsError.At(text, start, length, message);
            return false;
        }

        var reading = new FactsReading(steps);
        var read = Read(root, reading);
        if (reading.Error is var (at, problem))
        {
            // Shows only the start of an object or array: it may be the whole file.
            error = HostFactsError.At(text, at.Start, at is JsonObject or JsonArray ? 1 : at.Length, problem);
            return false;
        }

        facts = read;
        error = null;
        return true;
    }

    private static HostFacts Read(JsonValue root, FactsReading reading)
    {
        if (root is not JsonObject file)
        {
            reading.Fail(root, "Expected an object");
            return new HostFacts();
        }

        // Comes first: nothing else of a later schema can be judged.
        if (file.Find("schema") is not { } schema)
        {
            reading.Fail(root, "\"schema\" is missing");
        }
        else if (reading.Integer(schema, 1, int.MaxValue) is > HostFacts.Schema and var version)
        {
            reading.Fail(schema, FormattableString.Invariant(
                $"The file has schema {version}, and this PodDsl knows {HostFacts.Schema}; update PodDsl"));
        }

        if (reading.Error is not null)
        {
            return new HostFacts();
        }

        reading.CheckNames(file, Names);
        return new HostFacts
        {
            Podman = ReadVersion(file, reading),
            Systemd = (int?)reading.OptionalInteger(file, "systemd", 1, 9999),
            Os = reading.OptionalText(file, "os"),
            OsVersion = reading.OptionalText(file, "osVersion"),
            User = reading.OptionalText(file, "user"),
            SubUids = reading.OptionalItems(file, "subuid", ReadSubordinateIds),
            SubGids = reading.OptionalItems(file, "subgid", ReadSubordinateIds),
            AutoUser = reading.OptionalText(file, "autoUser") ?? HostFacts.DefaultAutoUser,
            Accounts = reading.OptionalItems(file, "accounts", ReadAccount),
            Groups = reading.OptionalItems(file, "groups", ReadGroup),
            Listeners = reading.OptionalItems(file, "listeners", ReadListener),
            Selinux = ReadSelinux(file, reading),
            Cgroups = (int?)reading.OptionalInteger(file, "cgroups", 1, 2),
            SystemUnits = reading.OptionalItems(file, "systemUnits", ReadUnit),
            UserUnits = reading.OptionalItems(file, "userUnits", ReadUnit),
            Lingering = reading.OptionalItems(file, "lingering", static (item, reading) => reading.Text(item)),
            Secrets = reading.OptionalItems(file, "secrets", static (item, reading) => reading.Text(item)),
            UnprivilegedPortStart = (int?)reading.OptionalInteger(file, "unprivilegedPortStart", 0, PortMapping.MaximumPort),
            Routes = reading.OptionalItems(file, "routes", ReadRoute),
            Networks = reading.OptionalItems(file, "networks", ReadNetwork),
            NetworkOnline = reading.Optional(file, "networkOnline") is { } online ? ReadNetworkOnline(online, reading) : null,
            Users = reading.OptionalItems(file, "users", ReadUser) ?? default,
        };
    }

    private static PodmanVersion? ReadVersion(JsonObject file, FactsReading reading)
    {
        if (reading.OptionalText(file, "podman") is not { } text)
        {
            return null;
        }

        if (PodmanVersion.TryParse(text, out var version))
        {
            return version;
        }

        reading.Fail(file.Find("podman")!, $"\"{text}\" is no version; write it as \"5.4.2\"");
        return null;
    }

    private static SelinuxMode? ReadSelinux(JsonObject file, FactsReading reading)
    {
        switch (reading.OptionalText(file, "selinux"))
        {
            case null:
                return null;
            case "disabled":
                return SelinuxMode.Disabled;
            case "permissive":
                return SelinuxMode.Permissive;
            case "enforcing":
                return SelinuxMode.Enforcing;
            default:
                reading.Fail(file.Find("selinux")!, "Expected \"disabled\", \"permissive\" or \"enforcing\"");
                return null;
        }
    }

    private static SubordinateIds ReadSubordinateIds(JsonValue item, FactsReading reading)
    {
        var line = reading.Object(item, "name", "start", "count");
        return new SubordinateIds(
            reading.RequiredText(line, "name"),
            reading.RequiredInteger(line, "start", 0, MaximumId),
            reading.RequiredInteger(line, "count", 0, MaximumId));
    }

    private static HostAccount ReadAccount(JsonValue item, FactsReading reading)
    {
        var account = reading.Object(item, "name", "uid", "gid", "home", "login");
        return new HostAccount(
            reading.RequiredText(account, "name"),
            reading.RequiredInteger(account, "uid", 0, MaximumId),
            reading.RequiredInteger(account, "gid", 0, MaximumId),
            reading.OptionalText(account, "home"),
            reading.RequiredBoolean(account, "login"));
    }

    private static HostGroup ReadGroup(JsonValue item, FactsReading reading)
    {
        var group = reading.Object(item, "name", "gid");
        return new HostGroup(reading.RequiredText(group, "name"), reading.RequiredInteger(group, "gid", 0, MaximumId));
    }

    private static HostListener ReadListener(JsonValue item, FactsReading reading)
    {
        var listener = reading.Object(item, "protocol", "address", "port", "process", "unit");
        var protocol = reading.RequiredText(listener, "protocol");
        if (protocol is not ("tcp" or "udp" or "sctp"))
        {
            reading.Fail(listener.Find("protocol") ?? item, "Expected \"tcp\", \"udp\" or \"sctp\"");
        }

        return new HostListener(
            protocol,
            reading.RequiredText(listener, "address"),
            (int)reading.RequiredInteger(listener, "port", 1, PortMapping.MaximumPort),
            reading.OptionalText(listener, "process"),
            reading.OptionalText(listener, "unit"));
    }

    private static HostUnit ReadUnit(JsonValue item, FactsReading reading)
    {
        var unit = reading.Object(item, "name", "vendor");
        return new HostUnit(reading.RequiredText(unit, "name"), reading.RequiredBoolean(unit, "vendor"));
    }

    private static UserFacts ReadUser(JsonValue item, FactsReading reading)
    {
        var user = reading.Object(item, "name", "units", "networks", "secrets");
        return new UserFacts(
            reading.RequiredText(user, "name"),
            reading.OptionalItems(user, "units", ReadUnit),
            reading.OptionalItems(user, "networks", ReadNetwork),
            reading.OptionalItems(user, "secrets", static (item, reading) => reading.Text(item)));
    }

    private static HostRoute ReadRoute(JsonValue item, FactsReading reading)
    {
        var route = reading.Object(item, "destination", "device");
        return new HostRoute(ReadSubnet(route.Find("destination") ?? item, reading), reading.OptionalText(route, "device"));
    }

    private static HostNetwork ReadNetwork(JsonValue item, FactsReading reading)
    {
        var network = reading.Object(item, "name", "subnets");
        return new HostNetwork(
            reading.RequiredText(network, "name"),
            reading.OptionalItems(network, "subnets", ReadSubnet) ?? default);
    }

    private static string ReadSubnet(JsonValue item, FactsReading reading)
    {
        var text = reading.Text(item);
        if (reading.Error is null && Subnet.ParseRoute(text) is null)
        {
            reading.Fail(item, $"\"{text}\" is no network; write it as \"192.168.1.0/24\"");
        }

        return text;
    }

    private static NetworkOnline ReadNetworkOnline(JsonValue item, FactsReading reading)
    {
        var online = reading.Object(item, "reached", "failed");
        return new NetworkOnline(
            reading.RequiredBoolean(online, "reached"),
            reading.OptionalItems(online, "failed", static (name, reading) => reading.Text(name)) ?? default);
    }
}

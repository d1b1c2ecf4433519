using Microsoft.CodeAnalysis;
using PodDsl.Core.Facts;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Symbols;

/// <summary>Reads of a unit what other hosts need to reach it: its ports, its hosts and their addresses, and nothing else.</summary>
internal static class PublishedAddressReader
{
    /// <summary>The names of protocols, in the order of the enum.</summary>
    private static readonly string[] Protocols = ["tcp", "udp", "sctp"];

    /// <summary>The addresses, or null if a part of them is unreadable.</summary>
    /// <param name="type">The record.</param>
    /// <param name="constants">Reads its attributes, and depends on the records of its hosts.</param>
    public static PublishedAddresses? Read(INamedTypeSymbol type, ConstantReader constants)
    {
        var ports = new List<DeclaredPort>();
        var hosts = new Dictionary<string, Host>(StringComparer.Ordinal);
        foreach (var (attribute, _) in InheritedAttributes.Of(type))
        {
            if (WellKnown.IsAttribute(attribute.Class, WellKnown.RunsOn))
            {
                if (attribute.TypeArguments is not [INamedTypeSymbol record] || HostOf(record, constants) is not { } host)
                {
                    return null;
                }

                hosts[host.DeclaredName] = host;
            }
            else if (WellKnown.AttributeName(attribute.Class) == "Publish")
            {
                if (Read(constants.Read(attribute)) is not { } port)
                {
                    return null;
                }

                ports.Add(port);
            }
        }

        return PublishedAddresses.Of(type.Name, ports, HostReader.PlacesOf(type, constants, new SourceReader(null, default)), hosts.Values);
    }

    private static Host? HostOf(INamedTypeSymbol record, ConstantReader constants)
    {
        constants.DependOn(record);
        return HostReader.Read(record, constants);
    }

    private static DeclaredPort? Read(AttributeValues values)
    {
        if (values.IsBroken || values.Arguments.Length == 0 || values.Arguments[0].Value is not int port)
        {
            return null;
        }

        var on = values.Find("On")?.Value as ITypeSymbol;
        return new DeclaredPort(
            new PortMapping(
                port,
                values.Find("HostPort")?.Value is int hostPort && hostPort != 0 ? hostPort : null,
                values.Find("HostAddress")?.Text,
                values.Find("Protocol")?.Value is int protocol && protocol > 0 ? Protocols.ElementAtOrDefault(protocol) : null,
                values.Find("Count")?.Value as int? ?? 1),
            on is null ? null : HostReader.DeclaredName(on));
    }
}

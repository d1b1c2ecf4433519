using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The directives of <c>[Socket]</c> that have an attribute, in the order in which they are written.</summary>
internal static class SocketDirectives
{
    public static Option[] Rows => In(Section.Socket,
    [
        Directive("ListenStream", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Listen on TCP port, address or UNIX stream."),
        Directive("ListenDatagram", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Listen on UDP or UNIX datagram."),
        Directive("SocketUser", Repeat.Single, ValueKind.Text, SystemdSyntax.Text, "Owner of the socket file.", since: 214),
        Directive("SocketGroup", Repeat.Single, ValueKind.Text, SystemdSyntax.Text, "Group of the socket file.", since: 214),
        Directive("SocketMode", Repeat.Single, ValueKind.Text, SystemdSyntax.Text, "Mode of the socket file; default 0666."),
        Directive("Accept", Repeat.Single, ValueKind.Boolean, SystemdSyntax.Text, "One service instance per connection."),
        Directive("Service", Repeat.Single, ValueKind.Reference, SystemdSyntax.Units, "Service to start; default same name.", attribute: "SocketService"),
    ]);
}

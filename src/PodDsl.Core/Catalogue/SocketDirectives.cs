using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The directives of <c>[Socket]</c> that have an attribute, in the order of the output.</summary>
internal static class SocketDirectives
{
    public static Option[] Rows => In(Section.Socket,
    [
        Directive("ListenStream", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Listens for connections: TCP, or a UNIX stream socket."),
        Directive("ListenDatagram", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Listens for datagrams: UDP, or a UNIX datagram socket."),
        Directive("SocketUser", Repeat.Single, ValueKind.Text, SystemdSyntax.Text, "The user on the host who owns the socket file.", since: 214),
        Directive("SocketGroup", Repeat.Single, ValueKind.Text, SystemdSyntax.Text, "The group on the host that owns the socket file.", since: 214),
        Directive("SocketMode", Repeat.Single, ValueKind.Text, SystemdSyntax.Text, "The permissions of the socket file."),
        Directive("Accept", Repeat.Single, ValueKind.Boolean, SystemdSyntax.Text, "Starts one instance of the service for each connection, instead of one service for all."),
        Directive("Service", Repeat.Single, ValueKind.Reference, SystemdSyntax.Units, "Which service the socket starts.", attribute: "SocketService"),
    ]);
}

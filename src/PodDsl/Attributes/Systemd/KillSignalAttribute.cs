namespace PodDsl;

/// <summary>The signal that asks the processes of the service to end.</summary>
/// <remarks>
/// <para>It is sent after <see cref="ExecStopAttribute"/> has run, to what is left, as
/// <see cref="KillModeAttribute"/> says. The signal that podman sends into the container is
/// <c>[StopSignal]</c>.</para>
/// <para>Default: <c>SIGTERM</c>.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>KillSignal=</c> is ignored with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.kill(5), KillSignal=.</para>
/// </remarks>
/// <example><code>[KillSignal("SIGINT")]</code></example>
/// <param name="signal">A name such as <c>SIGINT</c>, with or without <c>SIG</c>, or a number.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class KillSignalAttribute(string signal) : Attribute
{
    /// <summary>A name such as <c>SIGINT</c>, with or without <c>SIG</c>, or a number.</summary>
    public string Signal { get; } = signal;
}

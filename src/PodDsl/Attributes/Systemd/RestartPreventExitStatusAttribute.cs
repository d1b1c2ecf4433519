namespace PodDsl;

/// <summary>An exit status or signal after which the service is never restarted.</summary>
/// <remarks>
/// <para>For the status by which a program says that its configuration is wrong: restarting would not help. It
/// counts against <see cref="RestartAttribute"/>, whatever that says.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>RestartPreventExitStatus=</c> in a drop-in clears what is set before
/// it.</para>
/// <para>Since systemd 189. Source: systemd.service(5), RestartPreventExitStatus=.</para>
/// </remarks>
/// <example><code>[Restart(RestartPolicy.OnFailure), RestartPreventExitStatus("78")]</code></example>
/// <param name="status">
/// An exit status from 0 to 255, its name such as <c>DATAERR</c>, or a signal such as <c>SIGTERM</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RestartPreventExitStatusAttribute(string status) : Attribute
{
    /// <summary>
    /// An exit status from 0 to 255, its name such as <c>DATAERR</c>, or a signal such as <c>SIGTERM</c>.
    /// </summary>
    public string Status { get; } = status;
}
